import { expect, type Page } from "@playwright/test";
import { addressOf, PASSWORD } from "./installation";

/** Comes to a page of the app by way of the sign-in page. */
export async function signInAt(
  page: Page,
  address: string,
  name: string,
  password = PASSWORD,
): Promise<void> {
  await page.goto(address);
  await page.getByLabel("E-mail address").fill(addressOf(name));
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("button", { name: /^Account of/ })).toBeVisible();
}
