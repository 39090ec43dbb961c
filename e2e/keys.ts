import { expect, type Locator, type Page } from "@playwright/test";

/** Moves the focus on by the tab key, as far as one would have the patience to. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`the tab key does not reach ${target}`);
}

/** Presses a key until something is there: one pressed before the page listens is lost. */
export async function pressUntil(page: Page, key: string, seen: Locator): Promise<void> {
  await expect(async () => {
    if (!(await seen.isVisible())) await page.keyboard.press(key);
    await expect(seen).toBeVisible({ timeout: 2_000 });
  }).toPass();
}
