import { expect, type Locator, type Page } from "@playwright/test";
import { situations } from "@/lib/contract/portal/appeal-questions";

/** The first sentence of a page: the state. */
export const headline = (page: Page): Locator => page.getByRole("heading", { level: 1 });

/** What an owner sees of one of its users in the portal. */
export const affected = (page: Page, identifier: string): Locator =>
  page
    .getByRole("region", { name: "Whom it touches" })
    .getByRole("listitem")
    .filter({ has: page.getByRole("heading", { name: identifier }) });

type Form = { situation: string; text: string; requestId?: string };

/** Answers the appeal's questions one after the other, signed in or by the link, and sends it. */
export async function fileAppeal(page: Page, { situation, text, requestId = "" }: Form): Promise<void> {
  const goOn = () => page.getByRole("button", { name: "Continue" }).click();
  await page.getByRole("radio", { name: situation }).check();
  await goOn();
  await page.getByLabel("In your words").fill(text);
  await goOn();
  const asked =
    Object.values(situations)
      .find(({ label }) => label === situation)
      ?.questions.slice(1) ?? [];
  for (const question of asked) {
    await expect(page.getByRole("heading", { name: question?.title ?? "" })).toBeVisible();
    await goOn();
  }
  await page.getByLabel("Request ids").fill(requestId);
  await goOn();
  await expect(page.getByRole("heading", { name: "Is there something to show?" })).toBeVisible();
  await goOn();
  await expect(page.getByRole("definition").filter({ hasText: text })).toBeVisible();
  await page.getByRole("button", { name: "Send the appeal" }).click();
  await expect(page.getByText("We have your appeal.")).toBeVisible();
}
