import type { Page } from "@playwright/test";
import { type RunningApp, startApp } from "./app";
import { expectAccessible } from "./axe";
import { Gateway } from "./gateway";
import { install, registerCustomers } from "./installation";
import { pressUntil } from "./keys";
import { signInAt } from "./sign-in-page";
import { expect, test } from "./test";

let app: RunningApp;
let gateway: Gateway;

test.beforeAll(async () => {
  const { databaseUrl, key } = await install();
  app = await startApp({ databaseUrl });
  gateway = new Gateway(app.url, key);
  await registerCustomers(databaseUrl, gateway);
});
test.afterAll(() => app?.stop());

/** Sends so many signals of one user. Returns how many cases they opened. */
const flag = async (user: string, count: number): Promise<number> =>
  (await gateway.signal({ organization: "org_northwind", safety_identifier: user }, count)).length;

const threshold = (page: Page) => page.getByLabel("A case opens at (signals)");
const replayed = (page: Page) =>
  page.getByRole("status").filter({ hasText: "as under the version in effect" });

/** Changes the threshold by keyboard. */
async function proposeTwo(page: Page): Promise<void> {
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Cyber safeguards");
  await pressUntil(page, "e", threshold(page));
  await threshold(page).fill("0");
  await expect(page.getByText("Must be a whole number from 1 to 10,000.")).toBeVisible();
  await expectAccessible(page, "the editor, with what is wrong");
  await threshold(page).fill("2");
  await expect(page.getByRole("list", { name: "Changes" })).toContainText("3 signals");

  await page.getByRole("heading", { name: "Replay" }).click();
  await page.route(/policy\/replay/, () => undefined);
  await page.keyboard.press("r");
  await expect(page.getByText("A million takes about 10 seconds")).toBeVisible();
  await expectAccessible(page, "the editor, waiting for its replay");
  // The first is for a description, where the pointer rests on something that has one.
  await pressUntil(page, "Escape", page.getByRole("button", { name: "Replay 30 days" }));
  await page.unroute(/policy\/replay/);

  await page.keyboard.press("r");
  await expect(replayed(page)).toContainText("1 case would have opened in addition");
  await expect(page.getByRole("tabpanel")).toContainText("No case existed");
  await expectAccessible(page, "the editor, with its replay");
  await page.reload();
  await expect(threshold(page)).toHaveValue("2");

  await page.getByRole("button", { name: "Replay 30 days" }).click();
  await expect(replayed(page)).toBeVisible();
  await page.getByLabel("Why it should change").fill("Two are enough.");
  await page.keyboard.press("ControlOrMeta+Enter");
  await expect(page.getByText("Waits for a second lead")).toBeVisible();
}

test("a lead changes a threshold, another confirms, and the next signals follow it", async ({ arrive }) => {
  expect(await flag("under", 2)).toBe(0);
  expect(await flag("over", 3)).toBe(1);

  const lead = await arrive();
  await signInAt(lead, `${app.url}/policies`, "lead");
  await expectAccessible(lead, "the policies");
  await lead.getByRole("link", { name: "Cyber safeguards" }).click();
  await expect(lead.getByRole("heading", { level: 1 })).toHaveText("Cyber safeguards");
  await expectAccessible(lead, "a policy");
  await proposeTwo(lead);
  await expect(lead.getByText("You proposed this; another lead answers it.").first()).toBeVisible();
  expect(await flag("meanwhile", 2)).toBe(0);

  const second = await arrive();
  await signInAt(second, `${app.url}/queue`, "second-lead");
  await expect(second.getByText("A change of a policy waits for your confirmation")).toBeVisible();
  await second.getByRole("link", { name: "Look" }).click();
  await second.getByRole("link", { name: "lead proposes one" }).click();
  await expect(replayed(second)).toContainText("2 cases would have opened in addition, and 1 case");
  await expectAccessible(second, "a proposal");
  await second.getByRole("radio", { name: "Confirm" }).check();
  await second.getByRole("button", { name: "Confirm" }).click();
  await expect(second.getByText("Version 2", { exact: true })).toBeVisible();

  expect(await flag("afterwards", 2)).toBe(1);
  await second.goto(`${app.url}/policies/cyber?from=1&to=2`);
  const differences = second.getByRole("dialog");
  await expect(differences).toContainText("A case opens at");
  await expectAccessible(second, "the differences between two versions");
});

test("others look, and change nothing", async ({ arrive, complaints }) => {
  const reviewer = await arrive();
  await signInAt(reviewer, `${app.url}/policies/cyber`, "reviewer");
  await expect(reviewer.getByRole("heading", { name: "Versions" })).toBeVisible();
  await expect(reviewer.getByRole("button", { name: "Change" })).toBeHidden();
  complaints.expect(/403/);
  await reviewer.goto(`${app.url}/policies/cyber/edit`);
  await expect(reviewer.getByText("Your role does not open this page")).toBeVisible();

  const support = await arrive();
  await signInAt(support, `${app.url}/policies`, "support");
  await expect(support.getByText("Your role does not open this page")).toBeVisible();
});
