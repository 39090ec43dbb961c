import { expect, type Page } from "@playwright/test";
import type { Person, Story } from "./story";

/** Opens an appeal from the inbox, by whom it is about. */
export async function openAppeal(story: Story, person: Person, identifier: string): Promise<Page> {
  const page = await story.show(person, "/appeals");
  const row = page.getByRole("row").filter({ hasText: identifier });
  await row.getByRole("link", { name: /^A-/ }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(identifier);
  return page;
}

/** Decides the appeal that is open. */
export async function answerAppeal(
  page: Page,
  outcome: string,
  reasons: string,
  button: string,
): Promise<void> {
  await page.getByRole("radio", { name: new RegExp(`^${outcome}`) }).check();
  await page.getByLabel("Reasons").fill(reasons);
  await page.getByRole("button", { name: new RegExp(`^${button}`) }).click();
  await expect(page.getByRole("heading", { name: "Decided", exact: true })).toBeVisible();
}
