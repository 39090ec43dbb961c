import type { Page } from "@playwright/test";
import { type Demo, startDemo } from "./demo";
import { addressOf } from "./installation";
import { pressUntil, tabTo } from "./keys";
import { signIn } from "./person";
import { expect, test } from "./test";

let demo: Demo;

test.beforeAll(async () => {
  demo = await startDemo();
});
test.afterAll(() => demo?.stop());

type Deed = "dismiss" | "warn" | "revoke" | "snooze" | "ask";

const heading = (page: Page) => page.getByRole("heading", { level: 1 });
const held = (page: Page) => page.getByText("You hold this");
const referenceOf = async (page: Page) =>
  /C-\w{4}-\w{4}/.exec((await heading(page).textContent()) ?? "")?.[0] ?? "";

/** Chooses in a list as a person does: by the beginning of what it says. */
async function choose(page: Page, label: string, typed: string): Promise<void> {
  await tabTo(page, page.getByLabel(label));
  await page.keyboard.type(typed);
}

async function write(page: Page, label: string, text: string): Promise<void> {
  await tabTo(page, page.getByLabel(label));
  await page.keyboard.type(text);
}

async function answer(page: Page, group: string, presses: number): Promise<void> {
  await tabTo(page, page.getByRole("radiogroup", { name: group }).getByRole("radio").first());
  await page.keyboard.press("Space");
  for (let times = 0; times < presses; times++) await page.keyboard.press("ArrowRight");
}

/** One of the three: where a second person must sign, it reads "Propose to revoke". */
const option = (page: Page, deed: "dismiss" | "warn" | "revoke") =>
  page.getByRole("radio", { name: new RegExp(deed, "i") });

/** Fills the form of what the number key chose, and signs. */
async function decide(page: Page, deed: "dismiss" | "warn" | "revoke"): Promise<void> {
  const number = { dismiss: "1", warn: "2", revoke: "3" }[deed];
  await page.keyboard.press(number);
  await expect(option(page, deed)).toBeChecked();
  if (deed === "dismiss") await choose(page, "Reason", "False");
  else {
    await choose(page, "Clause", "2.1");
    await write(page, "Facts for the customer", "Requests for a working exploit against a product in use.");
  }
  await write(page, "Rationale", "Judged by what was asked for, and by nothing else.");
  if (deed !== "dismiss") {
    await answer(page, "Gravity", 1);
    await answer(page, "Intent", 1);
  }
  await page.keyboard.press("ControlOrMeta+Enter");
}

/** What a case calls for: a limit where it may be, else turn by turn. */
async function deedFor(page: Page, done: readonly Deed[]): Promise<Deed> {
  if (!done.includes("snooze") && done.length === 2) return "snooze";
  if (!done.includes("ask") && done.length === 4) return "ask";
  if (await option(page, "revoke").isEnabled()) return "revoke";
  return done.length % 2 === 0 ? "warn" : "dismiss";
}

async function carryOut(page: Page, deed: Deed): Promise<void> {
  if (deed === "snooze") {
    await page.keyboard.press("s");
    await expect(page.getByRole("dialog", { name: /^Snooze/ })).toBeVisible();
    await page.keyboard.press("ControlOrMeta+Enter");
  } else if (deed === "ask") {
    await page.keyboard.press("q");
    const dialog = page.getByRole("dialog");
    await expect(dialog).toBeVisible();
    await write(page, "Question", "Is this organization under contract for such tests?");
    await page.keyboard.press("ControlOrMeta+Enter");
  } else return decide(page, deed);
  await expect(page.getByRole("dialog")).toBeHidden();
}

test("ten mixed cases are decided by keyboard alone", async ({ page }) => {
  test.setTimeout(240_000);
  await page.goto(`${demo.url}/queue`);
  await write(page, "E-mail address", addressOf("reviewer"));
  await write(page, "Password", demo.password);
  await page.keyboard.press("Enter");
  await expect(heading(page)).toHaveText("All open");

  const done: Deed[] = [];
  const decided: string[] = [];
  await pressUntil(page, "n", held(page));
  while (decided.length < 10) {
    const reference = await referenceOf(page);
    expect(decided, "each case comes once").not.toContain(reference);
    await expect(held(page)).toBeVisible();
    const deed = await deedFor(page, done);
    await carryOut(page, deed);
    done.push(deed);
    if (deed !== "snooze" && deed !== "ask") decided.push(reference);
    // The next case is there at once, held, and the focus is on it.
    if (decided.length < 10) {
      await expect(heading(page)).not.toContainText(reference);
      await expect(held(page)).toBeVisible();
      await expect(page.locator("body")).not.toBeFocused();
    }
  }

  expect(new Set(done)).toEqual(new Set(["warn", "dismiss", "revoke", "snooze", "ask"]));
  const { console } = await signIn(demo.url, "lead", demo.password);
  const views = await Promise.all(decided.map((reference) => console.case.get({ reference })));
  expect(views.map(({ status }) => status).filter((status) => status === "open")).toEqual([]);
  // A whole organization waits for a lead; the rest is signed.
  expect(views.filter(({ status }) => status === "awaiting_approval").length).toBeGreaterThan(0);
  expect((await console.queue.counts()).snoozed).toBeGreaterThan(0);
  expect((await console.queue.counts()).question).toBeGreaterThan(0);
});
