import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

/** What axe finds wrong with the page as it is, a line each; by all its rules or by some. */
export async function violations(page: Page, ...rules: string[]): Promise<string[]> {
  // It stays in the document that it was brought into.
  const isThere = await page.evaluate(() => "axe" in window);
  // Our pages hold no frames to look into: without a second page for their results it is five times as quick.
  const axe = new AxeBuilder({ page, ...(isThere && { axeSource: "void 0" }) }).setLegacyMode();
  axe.options({ preload: false, resultTypes: ["violations"] });
  const found = await (rules.length ? axe.withRules(rules) : axe).analyze();
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target.join(" ")}: ${failureSummary}`),
  );
}

/** What a theme can break: it changes colours alone. */
const OF_COLOURS = ["color-contrast", "link-in-text-block"];

/** The page as it is has no violation, in light and in dark, and is no wider than its window. */
export async function expectAccessible(page: Page, name: string): Promise<void> {
  const html = page.locator("html");
  // Drawing a page in another theme takes as long as looking at it: it begins with the theme that the page is in.
  const isDark = (await html.getAttribute("data-theme")) === "dark";
  for (const { colorScheme, rules } of [
    { colorScheme: isDark ? "dark" : "light", rules: [] },
    { colorScheme: isDark ? "light" : "dark", rules: OF_COLOURS },
  ] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await expect(html).toHaveAttribute("data-theme", colorScheme);
    expect.soft(await violations(page, ...rules), `${name}, ${colorScheme}`).toEqual([]);
  }
  const overhang = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
  expect.soft(await page.evaluate(overhang), `${name}, how much wider it is than its window`).toBe(0);
}
