// The documents' pictures, of the demo as a fresh installation shows it.
import type { Page } from "@playwright/test";
import { inRoot } from "@/scripts/setup/paths.mjs";
import { type Demo, first, OWNER, startDemo } from "./demo";
import { signIn } from "./person";
import { signInAt } from "./sign-in-page";
import { expect, test } from "./test";

let demo: Demo;

test.beforeAll(async () => {
  demo = await startDemo();
});
test.afterAll(() => demo?.stop());

const calls = (name: string) => signIn(demo.url, name, demo.password);
const come = (page: Page, name: string, path: string) => signInAt(page, demo.url + path, name, demo.password);

/** Into docs/, once nothing is loading any more and no pointer lies over anything. */
async function take(page: Page, name: string): Promise<void> {
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.waitForLoadState("networkidle");
  await page.screenshot({ path: inRoot(`docs/${name}.png`), animations: "disabled" });
}

test("the queue", async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 800 });
  await come(page, "reviewer", "/queue");
  // What is selected is shown beside the list a moment later.
  await expect(page.getByRole("heading", { name: "What was flagged" })).toBeVisible();
  await take(page, "queue");
});

test("a case", async ({ page }) => {
  const { rows } = await (await calls("reviewer")).console.queue.list({});
  const { reference } = first(rows.filter(({ status, repeat }) => status === "open" && repeat));
  await come(page, "reviewer", `/cases/${reference}`);
  await page.getByRole("button", { name: /^Claim/ }).click();
  await page.getByRole("radio", { name: "Revoke" }).check();
  await take(page, "case");
});

test("a change of a policy", async ({ page }) => {
  await come(page, "lead", "/policies/cyber/edit");
  await page.getByLabel("A case opens at (signals)").fill("5");
  await page.getByRole("button", { name: "Replay 30 days" }).click();
  await expect(page.getByRole("status").filter({ hasText: "as under the version in effect" })).toBeVisible();
  await take(page, "policy");
});

test("an appeal", async ({ page }) => {
  const { reference } = first((await (await calls("support-agent")).console.appeal.list({})).rows);
  await come(page, "support-agent", `/appeals/${reference}`);
  await take(page, "appeal");
});

test("what the customer sees", async ({ page }) => {
  await page.setViewportSize({ width: 900, height: 800 });
  await come(page, OWNER, "/portal");
  await take(page, "portal");
});
