import { expectAccessible } from "./axe";
import { type Demo, first, startDemo } from "./demo";
import { pressUntil } from "./keys";
import { signIn } from "./person";
import { signInAt } from "./sign-in-page";
import { expect, test } from "./test";

let demo: Demo;

test.beforeAll(async () => {
  demo = await startDemo();
});
test.afterAll(() => demo?.stop());

test("leads anywhere and does what the page offers, by keyboard alone", async ({ page }) => {
  const lead = (await signIn(demo.url, "lead", demo.password)).console;
  const { reference } = first((await lead.queue.list({})).rows);
  const appeal = first((await lead.appeal.list({})).rows).reference;
  await signInAt(page, `${demo.url}/queue`, "lead", demo.password);
  const { keyboard } = page;
  const dialog = page.getByRole("dialog", { name: "Search, go or do" });
  const field = page.getByRole("combobox");
  const option = (name: string | RegExp) => dialog.getByRole("option", { name });

  async function open() {
    await pressUntil(page, "ControlOrMeta+k", dialog.or(page.locator("[data-opening]")));
    await expect(field).toBeFocused();
  }

  await open();
  await expect(option("Claim the next case")).toBeVisible();
  await expectAccessible(page, "the palette");
  await keyboard.type("  late view");
  await expect(dialog.getByRole("option")).toHaveText(["Late"]);
  await keyboard.press("Enter");
  await expect(page).toHaveURL(/view=late/);
  await expect(page.getByRole("heading", { level: 1, name: "Late" })).toBeVisible();

  // However a reference was read out.
  await open();
  await keyboard.type(reference.toLowerCase().replaceAll("-", " "));
  await expect(option(`Open case ${reference}`)).toHaveAttribute("aria-selected", "true");
  await keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toContainText(reference);

  await open();
  await keyboard.type(appeal.slice(2));
  await option(`Open appeal ${appeal}`).click();
  await expect(page).toHaveURL(`${demo.url}/appeals/${appeal}`);

  await open();
  await expect(option(new RegExp(reference))).toBeVisible();
  await keyboard.type("northwind");
  await expect(option(/of Northwind/).first()).toBeVisible();
  await keyboard.press("Escape");
  await expect(dialog).toBeHidden();
});

test("gives the focus back, and acts on what had it", async ({ page }) => {
  await signInAt(page, `${demo.url}/queue?view=all`, "reviewer", demo.password);
  const link = page.getByRole("row").nth(2).getByRole("link");
  await pressUntil(page, "j", page.locator("tr[data-selected]"));
  await page.keyboard.press("j");
  await expect(link).toBeFocused();
  const reference = (await link.textContent()) ?? "";

  await page.keyboard.press("ControlOrMeta+k");
  await expect(page.getByRole("combobox")).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(link).toBeFocused();

  await page.keyboard.press("ControlOrMeta+k");
  await expect(page.getByRole("combobox")).toBeFocused();
  await page.keyboard.type(`claim ${reference}`);
  await expect(page.getByRole("option")).toHaveText([new RegExp(`Claim ${reference}`)]);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("row").nth(2)).toContainText("You, 10 min left");
  await expect(link).toBeFocused();
});

test("offers an administrator no case", async ({ page }) => {
  await signInAt(page, `${demo.url}/mailbox`, "administrator", demo.password);
  await page.getByRole("button", { name: "Search or do" }).click();
  const options = page.getByRole("dialog").getByRole("option");
  await expect(options.filter({ hasText: "Mailbox" })).toBeVisible();
  await expect(options.filter({ hasText: "Queue" })).toHaveCount(0);
});
