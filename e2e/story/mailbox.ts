import { expect, type Locator, type Page } from "@playwright/test";

/** Reads the newest mail to this address whose title has these words, from the list of all mails. */
export async function openMail(page: Page, recipient: string, title: RegExp): Promise<Locator> {
  const mails = page.getByRole("list", { name: "Mails, newest first" }).getByRole("link");
  await mails.filter({ hasText: recipient }).filter({ hasText: title }).first().click();
  const mail = page.getByRole("article");
  await expect(mail.getByRole("heading", { name: title })).toBeVisible();
  return mail;
}
