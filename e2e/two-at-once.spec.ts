import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
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

type Arrive = () => Promise<Page>;

const held = (page: Page) => page.getByText("You hold this");
const heading = (page: Page) => page.getByRole("heading", { level: 1 });
const open = (page: Page, reference: string) => page.goto(`${demo.url}/cases/${reference}`);
const calls = (name: string) => signIn(demo.url, name, demo.password);

async function come(arrive: Arrive, name: string): Promise<Page> {
  const page = await arrive();
  await signInAt(page, `${demo.url}/queue`, name, demo.password);
  return page;
}

/** A case that nobody holds, is assigned to, or has asked about. */
async function freeCase(): Promise<string> {
  const { rows } = await (await calls("lead")).console.queue.list({ limit: 200 });
  return first(rows.filter((row) => row.status === "open" && !row.claim && !row.assignee && !row.question))
    .reference;
}

async function fill(page: Page, reason: string, rationale: string): Promise<void> {
  await page.getByRole("radio", { name: /^Dismiss/ }).check();
  await page.getByLabel("Reason").selectOption(reason);
  await page.getByLabel("Rationale").fill(rationale);
}

test("of two reviewers who claim one case, one holds it and the other is told who", async ({
  arrive,
  complaints,
}) => {
  complaints.expect(/409/);
  const pages = [await come(arrive, "reviewer"), await come(arrive, "second-reviewer")];
  const reference = await freeCase();
  for (const page of pages) {
    await open(page, reference);
    await expect(page.getByRole("button", { name: /^Claim/ })).toBeVisible();
  }
  await Promise.all(pages.map((page) => page.getByRole("button", { name: /^Claim/ }).click()));
  const told = (page: Page) => page.getByText(/reviewer holds this/i).first();
  await expect
    .poll(async () => {
      const states = pages.map(async (page) => [await held(page).isVisible(), await told(page).isVisible()]);
      return (await Promise.all(states)).map(String).sort();
    })
    .toEqual(["false,true", "true,false"]);
  await Promise.all(
    pages.map(async (page) => {
      if (await held(page).isVisible()) await page.getByRole("button", { name: "Let go" }).click();
    }),
  );
});

test("two who take the next case at once take two", async ({ arrive }) => {
  const pages = [await come(arrive, "reviewer"), await come(arrive, "second-reviewer")];
  await Promise.all(pages.map((page) => pressUntil(page, "n", held(page))));
  const [one, other] = await Promise.all(pages.map((page) => heading(page).textContent()));
  expect(one).not.toBe(other);
  for (const page of pages) await page.getByRole("button", { name: "Let go" }).click();
});

test("a lead takes a case over, and whoever held it is told before typing in vain", async ({ arrive }) => {
  const reviewer = await come(arrive, "reviewer");
  const lead = await come(arrive, "lead");
  const reference = await freeCase();
  await open(reviewer, reference);
  await reviewer.getByRole("button", { name: /^Claim/ }).click();
  await expect(held(reviewer)).toBeVisible();
  await fill(reviewer, "false_positive", "Half a rationale");

  await open(lead, reference);
  await lead.getByRole("button", { name: /^Take over/ }).click();
  const dialog = lead.getByRole("dialog");
  await dialog.getByLabel(/^Reason/).fill("It cannot wait until you are back.");
  await dialog.getByRole("button", { name: /^Take over/ }).click();
  await expect(held(lead)).toBeVisible();

  const alert = reviewer.getByRole("alert").filter({ hasText: "took this case over" });
  await expect(alert).toContainText("It cannot wait until you are back.", { timeout: 30_000 });
  await expect(reviewer.getByLabel("Rationale")).toHaveValue("Half a rationale");
  await expect(reviewer.getByLabel("Rationale")).toBeDisabled();

  await fill(lead, "duplicate", "Decided on the case before.");
  await lead.getByLabel("Then the next").uncheck();
  await lead.keyboard.press("ControlOrMeta+Enter");
  await expect(reviewer.getByText("Lead decided while you wrote")).toBeVisible({ timeout: 30_000 });
  await reviewer.getByText("What you typed", { exact: true }).click();
  await expect(reviewer.getByText("Half a rationale")).toBeVisible();
  await expect(lead.getByText(/decided while you wrote/)).toBeHidden();
});

test("of two leads who answer one proposal, one does and the other is told", async ({
  arrive,
  complaints,
}) => {
  complaints.expect(/409/);
  const leads = [await come(arrive, "lead"), await come(arrive, "second-lead")];
  const { rows } = await (await calls("lead")).console.queue.list({ filter: { state: "awaiting_approval" } });
  const { reference } = first(rows);
  for (const page of leads) {
    await open(page, reference);
    await page.getByRole("radio", { name: /^Approve/ }).check();
    await page.getByLabel("Then the next").uncheck();
  }
  await Promise.all(leads.map((page) => page.keyboard.press("ControlOrMeta+Enter")));
  const { console } = await calls("auditor");
  await expect
    .poll(async () => (await console.case.get({ reference })).status, { timeout: 15_000 })
    .toBe("settling");
  const { decisions } = await console.case.get({ reference });
  expect(decisions.filter(({ approval }) => approval?.outcome === "approved")).toHaveLength(1);
  const undo = (page: Page) => page.getByRole("complementary", { name: "Last decision" });
  await expect
    .poll(async () => (await Promise.all(leads.map((page) => undo(page).isVisible()))).sort())
    .toEqual([false, true]);
});

test("whoever signed last takes the decision back, and nobody else", async ({ arrive }) => {
  const reviewer = await come(arrive, "reviewer");
  const other = await come(arrive, "second-reviewer");
  const reference = await freeCase();
  await open(reviewer, reference);
  await reviewer.getByRole("button", { name: /^Claim/ }).click();
  await fill(reviewer, "false_positive", "Nothing in it.");
  await reviewer.getByLabel("Then the next").uncheck();
  await reviewer.keyboard.press("ControlOrMeta+Enter");
  const last = reviewer.getByRole("complementary", { name: "Last decision" });
  await expect(last).toBeVisible();

  await open(other, reference);
  await expect(other.getByText(/Undo/).first()).toBeVisible();
  const refusal = (await calls("second-reviewer")).console;
  const view = await refusal.case.get({ reference });
  expect(view.offers.find(({ command }) => command === "undo")).toMatchObject({
    available: false,
    missing: [{ code: "not_last_signer" }],
  });

  await last.getByRole("button", { name: /^Undo/ }).click();
  await expect(held(reviewer)).toBeVisible();
  await expect(other.getByText(/You can claim it once they let go/)).toBeVisible({ timeout: 15_000 });
  const { console } = await calls("administrator");
  const { rows } = await console.mailbox.list({ limit: 200 });
  expect(rows.filter(({ title }) => title.includes(reference))).toEqual([]);
});

test("a long question of one leaves what the other may decide in view", async ({ arrive }) => {
  const lead = await come(arrive, "lead");
  const reference = await freeCase();
  const { console } = await calls("reviewer");
  await console.case.claim({ reference, tab: "a-tab-of-a-story" });
  const { version } = await console.case.get({ reference });
  const question = `${"May we? ".repeat(200)}That is all.`;
  const decision = { kind: "escalate", question } as const;
  await console.case.decide({ reference, version, commandId: randomUUID(), decision });

  await open(lead, reference);
  await lead.getByRole("button", { name: /^Claim/ }).click();
  const option = lead.getByRole("radio", { name: /^Dismiss/ });
  await expect(option).toBeInViewport();
  await lead.getByRole("button", { name: "Show all" }).click();
  await expect(option).not.toBeInViewport();
  await expect(lead.getByRole("button", { name: "Show less" })).toBeFocused();
});
