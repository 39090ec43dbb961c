import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

/** What axe finds wrong with the page as it is, a line each; by all its rules or by some. */
export async function violations(page: Page, ...rules: string[]): Promise<string[]> {
  const axe = new AxeBuilder({ page }).options({ preload: false });
  const found = await (rules.length ? axe.withRules(rules) : axe).analyze();
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target.join(" ")}: ${failureSummary}`),
  );
}

/** The page as it is has no violation, in light and in dark, and is no wider than its window. */
export async function expectAccessible(page: Page, name: string): Promise<void> {
  // A theme changes colours and nothing else.
  const rules = { light: [], dark: ["color-contrast"] };
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await expect(page.locator("html")).toHaveAttribute("data-theme", colorScheme);
    expect.soft(await violations(page, ...rules[colorScheme]), `${name}, ${colorScheme}`).toEqual([]);
  }
  const overhang = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
  expect.soft(await page.evaluate(overhang), `${name}, how much wider it is than its window`).toBe(0);
}
