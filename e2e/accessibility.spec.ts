import type { Page } from "@playwright/test";
import { expectAccessible, violations } from "./axe";
import { type Demo, doorOf, first, limited, OWNER, startDemo } from "./demo";
import { signIn } from "./person";
import { signInAt } from "./sign-in-page";
import { expect, test } from "./test";

let demo: Demo;

test.beforeAll(async () => {
  demo = await startDemo();
});
test.afterAll(() => demo?.stop());

const calls = (name: string) => signIn(demo.url, name, demo.password);

/** Looks at one page after the other, each once it has its heading. */
async function look(page: Page, pages: readonly string[]): Promise<void> {
  for (const path of pages) {
    await page.goto(demo.url + path);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expectAccessible(page, path);
  }
}

const press = (page: Page, name: string | RegExp) => page.getByRole("button", { name }).click();

test("the queue, a case and a subject", async ({ page }) => {
  const { rows } = await (await calls("reviewer")).console.queue.list({});
  const { reference, subject } = first(rows.filter(({ status, repeat }) => status === "open" && repeat));
  await signInAt(page, `${demo.url}/queue`, "reviewer", demo.password);
  await look(page, [
    "/queue",
    "/queue?view=mine",
    "/subjects",
    `/subjects/${subject.id}`,
    `/cases/${reference}`,
  ]);

  await press(page, "Reveal content");
  await expect(page.getByRole("dialog")).toBeVisible();
  await expectAccessible(page, "asking for a purpose");
  await page.getByLabel("Purpose").fill("To see whether it reads well");
  await page.getByRole("dialog").getByRole("button", { name: "Reveal content" }).click();
  await expect(page.getByRole("dialog")).toBeHidden();

  await press(page, "Claim C");
  for (const choice of ["Dismiss", "Warn", "Revoke"]) {
    await page.getByRole("radio", { name: choice }).check();
    await press(page, new RegExp(`^${choice}`));
    await expect(page.getByRole("alert").first()).toBeVisible();
    await expectAccessible(page, `${choice}, with what the form lacks`);
  }
  await press(page, "Keys");
  await expectAccessible(page, "the list of keys");
});

test("a proposal, a decided case and the dead letters", async ({ page }) => {
  const lead = await calls("lead");
  const proposed = first((await lead.console.queue.list({ filter: { state: "awaiting_approval" } })).rows);
  const decided = first((await lead.console.appeal.list({ filter: "closed" })).rows);
  await signInAt(page, `${demo.url}/queue`, "lead", demo.password);
  await look(page, [
    "/queue?view=awaiting_approval",
    `/cases/${decided.caseReference}`,
    "/deliveries",
    "/deliveries?view=delivered",
    `/cases/${proposed.reference}`,
  ]);
  await page.getByRole("radio", { name: "Return" }).check();
  await expectAccessible(page, "the answer to a proposal");
});

test("the appeals", async ({ page }) => {
  const support = await calls("support-agent");
  const open = first((await support.console.appeal.list({ filter: "open" })).rows);
  const decided = first((await support.console.appeal.list({ filter: "closed" })).rows);
  await signInAt(page, `${demo.url}/appeals`, "support-agent", demo.password);
  await look(page, [
    "/appeals",
    "/appeals?view=waiting",
    "/appeals?view=closed",
    `/appeals/${decided.reference}`,
    `/appeals/${open.reference}`,
  ]);
  for (const choice of ["Grant: overturned", "Ask the customer"]) {
    await page.getByRole("radio", { name: choice }).check();
    await expectAccessible(page, choice);
  }
});

test("insight, people and keys", async ({ page }) => {
  const { rows } = await (await calls("administrator")).console.person.list();
  const reviewer = first(rows.filter(({ role }) => role === "reviewer"));
  await signInAt(page, `${demo.url}/people`, "administrator", demo.password);
  await look(page, ["/people", "/people/keys"]);
  for (const path of [`/people?open=${reviewer.id}`, "/people/keys?make=true", "/people?make=true"]) {
    await page.goto(demo.url + path);
    await expect(page.getByRole("dialog")).toBeVisible();
    await expectAccessible(page, path);
  }
  await press(page, "Add person");
  await expect(page.getByRole("alert").first()).toBeVisible();
  await expectAccessible(page, "a person to be added, with what the form lacks");
  await page.context().clearCookies();
  await signInAt(page, `${demo.url}/insight`, "auditor", demo.password);
  await look(page, ["/insight", "/insight?days=7"]);
  await page.setViewportSize({ width: 360, height: 740 });
  await look(page, ["/insight", "/people"]);
});

test("the mailbox and the audit log", async ({ page }) => {
  const mail = first((await (await calls("administrator")).console.mailbox.list({})).rows);
  await signInAt(page, `${demo.url}/mailbox`, "administrator", demo.password);
  await look(page, ["/mailbox", `/mailbox/${mail.id}`]);
  await look(page, ["/audit"]);
  await press(page, "Verify");
  await expect(page.getByText("Verified.")).toBeVisible();
  await page.getByRole("row").nth(1).getByRole("link").first().click();
  await expect(page.getByRole("dialog")).toBeVisible();
  await expectAccessible(page, "an entry of the audit log");

  // In the mailbox it stands in a frame that runs no script, not even axe's.
  const html = await (await page.request.get(`${demo.url}/api/mailbox/${mail.id}`)).text();
  await page.goto("about:blank");
  await page.setContent(html);
  const rules = ["color-contrast", "document-title", "html-has-lang", "link-name", "heading-order", "list"];
  expect(await violations(page, ...rules)).toEqual([]);
});

const viewports = [
  { width: 1280, height: 800 },
  { width: 360, height: 740 },
];

test("each step of an appeal in the portal, wide and narrow", async ({ page }) => {
  const reference = await limited(demo, { appealed: false });
  await signInAt(page, `${demo.url}/portal/cases/${reference}/appeal`, OWNER, demo.password);
  const expectStep = async (name: string) => {
    for (const viewport of viewports) {
      await page.setViewportSize(viewport);
      await expectAccessible(page, `${name}, ${viewport.width} pixels wide`);
    }
  };
  await press(page, "Continue");
  await expect(page.getByRole("alert").filter({ hasText: "Choose" })).toBeVisible();
  await expectStep("an appeal without an answer");
  await page.getByRole("radio", { name: "It is a mistake" }).check();
  await press(page, "Continue");
  await expectStep("an appeal in words");
  await page.getByLabel("In your words").fill("These were tests of our own product.");
  await press(page, "Continue");
  await expectStep("a further question of an appeal");
  await press(page, "Continue");
  await page.getByLabel("Request ids").fill("req_1");
  await expectStep("the requests of an appeal");
  await press(page, "Continue");
  await expectStep("the files of an appeal");
  await press(page, "Continue");
  await expectStep("an appeal before it is sent");
});

for (const viewport of viewports) {
  test.describe(`${viewport.width} pixels wide`, () => {
    test.use({ viewport });

    test("the portal", async ({ page }) => {
      const { rows: notices } = await (await calls(OWNER)).portal.notices({});
      const possible = await limited(demo, { appealed: false });
      const running = await limited(demo, { appealed: true });
      await signInAt(page, `${demo.url}/portal`, OWNER, demo.password);
      const [appeal, status] = [possible, running].map((reference) => `/portal/cases/${reference}/appeal`);
      await look(page, [
        "/portal",
        "/portal/identifiers",
        `/portal/notices/${first(notices).id}`,
        status ?? "",
        appeal ?? "",
      ]);
    });

    test("the door", async ({ page, complaints }) => {
      const door = await doorOf(demo, await limited(demo, { appealed: false }));
      await look(page, [door, "/a/C-7KQ4-M2TX", "/docs", "/docs/api"]);
      complaints.expect(/404/);
      await look(page, ["/appeal/cut-off", "/nowhere"]);
    });
  });
}
