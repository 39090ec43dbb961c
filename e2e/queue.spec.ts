import type { Page } from "@playwright/test";
import { type RunningApp, startApp } from "./app";
import { expectAccessible } from "./axe";
import { Gateway } from "./gateway";
import { install } from "./installation";
import { pressUntil } from "./keys";
import { signInAt } from "./sign-in-page";
import { expect, test } from "./test";

const cases = 260;

let app: RunningApp;
let gateway: Gateway;

test.beforeAll(async () => {
  const { databaseUrl, key } = await install();
  app = await startApp({ databaseUrl, env: { WORKER: "off" } });
  gateway = new Gateway(app.url, key);
  for (const name of ["northwind", "contoso"])
    await gateway.register(`org_${name}`, { name, zdr: name === "contoso", contacts: [`a@${name}.example`] });
  const users = Array.from({ length: cases }, (_, at) => `u-${String(at).padStart(4, "0")}`);
  for (const safety_identifier of users)
    await gateway.signal({ organization: "org_northwind", safety_identifier }, 3);
  await gateway.signal({ organization: "org_contoso", safety_identifier: "quiet" }, 3);
});
test.afterAll(() => app?.stop());

const heading = (page: Page) => page.getByRole("heading", { level: 1 });
const rows = (page: Page) => page.locator("tbody tr[data-index]");
const chip = (page: Page, words: string) => page.getByRole("button", { name: `Remove “${words}”` });

/** Puts something into the sentence by the beginning of its words. */
async function filterBy(page: Page, typed: string, words: string) {
  const field = page.getByRole("combobox");
  // What opens takes the keys already: another one would be typed into it.
  await pressUntil(page, "f", field.or(page.locator("[data-opening]")));
  await expect(field).toBeFocused();
  await page.keyboard.type(typed);
  await expect(page.getByRole("option", { name: words })).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Enter");
  await expect(chip(page, words)).toBeVisible();
}

test("filters live in the address, and leave it by keyboard", async ({ page }) => {
  await signInAt(page, `${app.url}/queue`, "reviewer");
  await filterBy(page, "with zero", "with zero data retention");
  await expect(rows(page)).toHaveCount(1);
  await filterBy(page, "high", "of high severity");
  await expect(page).toHaveURL(/\?(?=.*zdr=yes)(?=.*severity=high)/);
  await expect(heading(page)).toHaveText("Filtered");

  // The link says all by itself.
  await page.reload();
  await expect(rows(page)).toHaveCount(1);
  await chip(page, "with zero data retention").focus();
  await page.keyboard.press("Delete");
  await expect(page).not.toHaveURL(/zdr/);
  await expect(chip(page, "with zero data retention")).toHaveCount(0);
  await expect(chip(page, "of high severity")).toBeFocused();
  await page.goBack();
  await expect(chip(page, "with zero data retention")).toBeVisible();

  await page.keyboard.press("/");
  await page.keyboard.type("u-0042");
  await expect(page.getByText("No case is like that")).toBeVisible();
  await page.getByRole("button", { name: "See all open cases" }).click();
  await expect(heading(page)).toHaveText("All open");
  await page.getByLabel("Find in the queue").fill("u-0042");
  await expect(rows(page)).toHaveCount(1);
  await expect(rows(page)).toContainText("northwind");
  await expectAccessible(page, "what was found");
});

test("views are saved, shared, renamed, opened again and removed", async ({ page, arrive }) => {
  await signInAt(page, `${app.url}/queue?scope=end_user&zdr=no&order=oldest`, "reviewer");
  const views = page.getByRole("navigation", { name: "Views of the queue" });
  await page.getByRole("button", { name: "Save as view…" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog).toContainText("Cases of end users, without zero data retention, oldest first.");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(dialog.getByRole("alert")).toHaveText("Give it a name.");
  await expectAccessible(page, "saving a view without a name");
  await dialog.getByLabel("Name").fill("Old users");
  await dialog.getByLabel("Share it with the team").check();
  await page.keyboard.press("Enter");
  await expect(heading(page)).toHaveText("Old users");
  await expect(views.getByRole("link", { name: /Old users/ })).toContainText(String(cases));

  const colleague = await arrive();
  await signInAt(colleague, `${app.url}/queue`, "lead");
  // What one saw last is what the queue opens with, wherever that is.
  const remembered = colleague.waitForResponse(/views\/remember/);
  await colleague.getByRole("link", { name: /Old users/ }).click();
  await expect(heading(colleague)).toHaveText("Old users");
  await expect(rows(colleague).first()).toContainText("northwind");
  await remembered;
  await colleague.goto(`${app.url}/queue`);
  await expect(heading(colleague)).toHaveText("Old users");

  await page.getByRole("button", { name: "What to do with Old users" }).click();
  await page.getByRole("menuitem", { name: "Rename or share…" }).click();
  await dialog.getByLabel("Name").fill("Users, old first");
  await page.keyboard.press("Enter");
  await expect(heading(page)).toHaveText("Users, old first");
  await page.getByRole("button", { name: "What to do with Users, old first" }).click();
  await page.getByRole("menuitem", { name: "Remove" }).click();
  await expect(views.getByRole("link", { name: /Users, old first/ })).toHaveCount(0);
  await expect(heading(page)).toHaveText("All open");
});

test("rows without end are a few in the page, and the selected one keeps the focus", async ({ page }) => {
  await signInAt(page, `${app.url}/queue?view=all`, "reviewer");
  await expect(rows(page).first()).toBeVisible();
  const scroll = (by: number) =>
    page.getByRole("table").evaluate((table, px) => table.parentElement?.scrollBy(0, px), by);
  const focused = () =>
    page.evaluate(() => document.activeElement?.closest("tr")?.getAttribute("aria-rowindex"));
  await pressUntil(page, "j", page.locator("tr[data-selected]"));
  await expect.poll(focused).toBe("2");
  await expect(async () => {
    await scroll(4_000);
    await expect(page.locator(`tr[aria-rowindex="${cases + 2}"]`)).toBeVisible({ timeout: 1_000 });
  }).toPass();
  expect(await rows(page).count()).toBeLessThan(80);
  expect(await focused()).toBe("2");
  await expectAccessible(page, "the end of the queue");
  await page.keyboard.press("ArrowDown");
  await expect.poll(focused).toBe("3");
  await expect(page.locator("tr[aria-rowindex='3']")).toBeInViewport();
});

test("a case is assigned, put aside and woken from its row, and colleagues see it where it stands", async ({
  page,
  arrive,
}) => {
  const list = `${app.url}/queue?text=u-000`;
  await signInAt(page, list, "reviewer");
  const colleague = await arrive({ viewport: { width: 1440, height: 900 } });
  await signInAt(colleague, list, "lead");
  const row = (of: Page) => rows(of).first();
  await pressUntil(page, "j", page.locator("tr[data-selected]"));
  await expect(row(page).getByRole("link")).toBeFocused();
  const reference = (await row(page).getByRole("link").textContent()) ?? "";

  await page.keyboard.press("a");
  await expect(page.getByRole("combobox")).toBeFocused();
  await expectAccessible(page, "assigning");
  await page.keyboard.type("second");
  await page.keyboard.press("Enter");
  await expect(row(page)).toContainText("second-lead");
  await expect(row(page).getByRole("link")).toBeFocused();
  await expect(row(colleague)).toContainText("second-lead");

  await page.keyboard.press("s");
  await expect(page.getByRole("dialog", { name: `Snooze ${reference}` })).toBeVisible();
  await expectAccessible(page, "putting aside");
  await page.keyboard.press("ControlOrMeta+Enter");
  await expect(page.getByText(`Snoozed ${reference}`)).toBeVisible();
  // It stays where it was, and says that it left, until the new order is asked for.
  await expect(row(page)).toContainText("left this view");
  await expect(row(colleague)).toContainText("left this view");
  await expect(async () => {
    await page.keyboard.press("r");
    await expect(row(page)).not.toContainText(reference, { timeout: 2_000 });
  }).toPass();
  await expect(row(page).getByRole("link")).toBeFocused();

  await page.getByRole("link", { name: /^Snoozed/ }).click();
  await expect(row(page)).toContainText(reference);
  await pressUntil(page, "j", page.locator("tr[data-selected]"));
  await page.keyboard.press("w");
  await expect(page.getByText(`Woke ${reference}`)).toBeVisible();

  await expectAccessible(colleague, "a case beside the list");
});

test("a lead is asked from the row, by key and from its menu", async ({ page }) => {
  await signInAt(page, `${app.url}/queue?text=u-001`, "reviewer");
  const row = rows(page).first();
  const dialog = page.getByRole("dialog", { name: /^Ask a lead about C-/ });
  const ask = page.getByRole("button", { name: /^Ask/ });
  await pressUntil(page, "j", page.locator("tr[data-selected]"));
  await expect(row.getByRole("link")).toBeFocused();
  await page.keyboard.press("q");
  await expect(dialog).toContainText("comes back to you with the answer");
  await ask.click();
  await expect(dialog.getByRole("alert")).toHaveText("Write the question.");
  await expectAccessible(page, "asking a lead from the row");
  await page.keyboard.press("Escape");

  await row.getByRole("button", { name: /^What to do with C-/ }).click();
  await page.getByRole("menuitem", { name: "Ask a lead" }).click();
  await dialog.getByLabel("Question").fill("Is this organization under contract for such tests?");
  await page.keyboard.press("ControlOrMeta+Enter");
  await expect(page.getByText(/^Asked the leads about C-/)).toBeVisible();
  await expect(row).toContainText("Question");

  // One question at a time: the reason stands where the next would be written.
  await row.getByRole("link").focus();
  await page.keyboard.press("q");
  await expect(dialog.getByRole("status")).toHaveText("A question on this case waits for a lead.");
  await expect(ask).toHaveAttribute("aria-disabled", "true");
});

test("a monitor's name in Insight leads to its open cases", async ({ page }) => {
  await signInAt(page, `${app.url}/insight`, "reviewer");
  await page.getByRole("table").getByRole("link").first().click();
  await expect(page).toHaveURL(/\/queue\?monitor=/);
  await expect(heading(page)).toHaveText("Filtered");
  await expect(rows(page).first()).toBeVisible();
});

test("on a phone nothing is wider than the window, and one sees where one is", async ({ arrive }) => {
  const page = await arrive({ viewport: { width: 360, height: 740 } });
  await signInAt(page, `${app.url}/queue?late=no&severity=high&order=blast`, "lead");
  await expect(rows(page).first()).toBeVisible();
  await expectAccessible(page, "the queue on a phone");

  // Of the places, which have no room beside one another, the one that is shown is in view.
  await page.goto(`${app.url}/audit`);
  const place = page.getByRole("navigation", { name: "Console" }).getByRole("link", { name: "Audit" });
  await expect(place).toHaveAttribute("aria-current", "page");
  // Scrolling goes by whole pixels, and widths do not.
  await expect(place).toBeInViewport({ ratio: 0.99 });
});

test("says which failure kept the queue away, and asks again", async ({ page, complaints }) => {
  complaints.expect(/500/);
  await signInAt(page, `${app.url}/queue?view=all`, "reviewer");
  await expect(rows(page).first()).toBeVisible();
  await page.route(/queue\/list/, (route) => route.fulfill({ status: 500, body: "{}" }));
  await page.getByRole("link", { name: /^Late/ }).click();
  await expect(page.getByText("The queue could not be loaded.")).toBeVisible({ timeout: 20_000 });
  await page.unroute(/queue\/list/);
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByText("Nothing is late")).toBeVisible();
});
