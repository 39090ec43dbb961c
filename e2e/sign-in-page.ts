import { expect, type Locator, type Page } from "@playwright/test";
import { addressOf, PASSWORD } from "./installation";

/** Comes to a page of the app signed in. What the form of the sign-in page sends is sent without it: it takes half
 * as long, and the form has stories of its own. */
export async function signInAt(
  page: Page,
  address: string,
  name: string,
  password = PASSWORD,
): Promise<void> {
  const { origin } = new URL(address);
  const { csrfToken } = await (await page.request.get(`${origin}/api/auth/csrf`)).json();
  const form = { csrfToken, email: addressOf(name), password, json: "true" };
  const answer = await page.request.post(`${origin}/api/auth/callback/credentials`, { form });
  expect(answer.ok(), `${name} signs in`).toBe(true);
  await page.goto(address);
  await untilListening(page.getByRole("button", { name: /^Account of/ }));
}

/** A page is there before it listens: a key or a letter until then is lost. React marks what it has taken over. */
export async function untilListening(control: Locator): Promise<void> {
  const isTaken = (button: HTMLElement) => Object.keys(button).some((key) => key.startsWith("__reactProps"));
  await expect(async () => expect(await control.evaluate(isTaken)).toBe(true)).toPass();
}
