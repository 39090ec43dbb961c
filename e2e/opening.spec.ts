import { type Demo, first, startDemo } from "./demo";
import { pressUntil, tabTo } from "./keys";
import { signIn } from "./person";
import { signInAt } from "./sign-in-page";
import { expect, test } from "./test";

let demo: Demo;

test.beforeAll(async () => {
  demo = await startDemo();
});
test.afterAll(() => demo?.stop());

const scripts = /\/_next\/static\/chunks\/.*\.js/;

test("what a key opens takes the keys after it, however late its code comes", async ({ page }) => {
  await signInAt(page, `${demo.url}/queue?view=all`, "reviewer", demo.password);
  let arrive: () => void = () => {};
  const late = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  await page.route(scripts, async (route) => {
    await late;
    await route.continue();
  });
  const claims: string[] = [];
  page.on("request", (request) => {
    if (request.url().endsWith("/queue/next")) claims.push(request.url());
  });

  await pressUntil(page, "f", page.locator("[data-opening]"));
  await page.keyboard.press("n");
  arrive();
  const dialog = page.getByRole("dialog", { name: "Filter the queue" });
  await expect(dialog.getByRole("combobox")).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  expect(claims).toEqual([]);

  await page.keyboard.press("n");
  await expect(page).toHaveURL(/\/cases\//);
  expect(claims).toHaveLength(1);
});

test("what cannot be loaded says so, and leaves the page as it is", async ({ page, complaints }) => {
  complaints.expect(/ERR_FAILED/);
  await signInAt(page, `${demo.url}/queue?view=all`, "reviewer", demo.password);
  await page.route(scripts, (route) => route.abort());
  await pressUntil(page, "f", page.getByText("This could not be opened"));
  await expect(page.getByRole("heading", { level: 1, name: "All open" })).toBeVisible();
  // Once it can be loaded, the next press opens it.
  await page.unroute(scripts);
  await page.keyboard.press("f");
  await expect(page.getByRole("dialog", { name: "Filter the queue" })).toBeVisible();
});

test("a description comes with the focus and with the pointer, one at a time, and goes", async ({ page }) => {
  const { rows } = await (await signIn(demo.url, "lead", demo.password)).console.queue.list({});
  await signInAt(page, `${demo.url}/cases/${first(rows).reference}`, "reviewer", demo.password);
  const tooltip = page.getByRole("tooltip");
  const due = page
    .getByRole("main")
    .locator("[tabindex='0']", { has: page.locator("time") })
    .first();

  await tabTo(page, due);
  await expect(tooltip).toContainText(/^(Due|Ended|Ends) /);
  await expect(due).toHaveAccessibleDescription(/^(Due|Ended|Ends) /);
  await page.keyboard.press("Escape");
  await expect(tooltip).toBeHidden();
  await expect(due).toBeFocused();
  // A time whose day can be read is no stop on the way.
  await expect(page.getByRole("list", { name: "History" }).locator("time[tabindex]")).toHaveCount(0);

  await due.hover();
  await expect(tooltip).toContainText(/^(Due|Ended|Ends) /);
  // It may be read with the pointer on it.
  await tooltip.hover();
  await expect(tooltip).toBeVisible();
  await page.getByRole("button", { name: "Keys" }).hover();
  await expect(tooltip).toHaveText("Keys");
  await page.mouse.move(640, 790);
  await expect(tooltip).toBeHidden();
});
