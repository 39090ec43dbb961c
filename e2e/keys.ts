import { expect, type Locator, type Page } from "@playwright/test";

/** Moves the focus on by the tab key, as far as one would have the patience to. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`the tab key does not reach ${target}`);
}

/** Presses keys, one after the other, until something is there, seen or not: one pressed before the page listens is
 * lost. */
export async function pressUntil(page: Page, keys: string, there: Locator): Promise<void> {
  await expect(async () => {
    if ((await there.count()) === 0) for (const key of keys.split(" ")) await page.keyboard.press(key);
    await expect(there).toBeAttached({ timeout: 2_000 });
  }).toPass();
}
