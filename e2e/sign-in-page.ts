import { expect, type Locator, type Page } from "@playwright/test";
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
  await untilListening(page.getByRole("button", { name: /^Account of/ }));
}

/** A page is there before it listens: a key or a letter until then is lost. React marks what it has taken over. */
export async function untilListening(control: Locator): Promise<void> {
  const isTaken = (button: HTMLElement) => Object.keys(button).some((key) => key.startsWith("__reactProps"));
  await expect(async () => expect(await control.evaluate(isTaken)).toBe(true)).toPass();
}
