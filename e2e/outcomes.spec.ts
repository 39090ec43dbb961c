import type { Page } from "@playwright/test";
import { createEnforcer, toErrorResponse } from "@recourse/enforcer";
import type { BrowserClient } from "@/lib/contract/browser";
import { admin } from "./admin";
import { expectAccessible } from "./axe";
import { type Demo, first, limited, OWNER, startDemo } from "./demo";
import { Gateway } from "./gateway";
import { signIn } from "./person";
import { newCommandId, startProposal } from "./proposal";
import { signInAt, untilListening } from "./sign-in-page";
import { expect, test } from "./test";

const CONTOSO = { organization: "org_contoso" };
const CONTOSO_OWNER = "owner@contoso.example";

let demo: Demo;
let gateway: Gateway;
let key: string;

test.beforeAll(async () => {
  demo = await startDemo();
  await admin(demo.databaseUrl, ["set-policy", "cyber", "--number", "undoWindowSeconds=1"]);
  ({ key } = await admin<{ key: string }>(demo.databaseUrl, [
    ...["create-key", "operator", "--label", "Gateway of the story"],
  ]));
  gateway = new Gateway(demo.url, key);
});
test.afterAll(() => demo?.stop());

const calls = (name: string) => signIn(demo.url, name, demo.password);
const open = (page: Page, name: string, path: string) => signInAt(page, demo.url + path, name, demo.password);
const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name });
const headline = (page: Page) => page.getByRole("heading", { level: 1 });

/** Contoso limited as a whole: proposed by one lead, approved by the other, and appealed by its owner. */
async function appealOfContoso(): Promise<string> {
  const { reference, decisionId } = await startProposal(await calls("second-lead"));
  const lead = await calls("lead");
  const { version } = await lead.console.case.get({ reference });
  const decision = { kind: "approve", decisionId } as const;
  await lead.console.case.decide({ reference, version, commandId: newCommandId(), decision });
  const { portal } = await calls(CONTOSO_OWNER);
  await untilLimited(portal);
  const words = { situation: "not_me", text: "One of our users did this; we cut them off." } as const;
  const appeal = { caseReference: reference, commandId: newCommandId(), requestIds: [], ...words };
  return (await portal.fileAppeal(appeal)).reference;
}

const untilLimited = (portal: BrowserClient["portal"]) =>
  expect(async () => expect((await portal.standing()).organization.standing).toBe("limited")).toPass();

test("neither who decided nor who approved decides the appeal; support narrows it to single users", async ({
  page,
  arrive,
}) => {
  const reference = await appealOfContoso();
  await gateway.signal({ ...CONTOSO, safety_identifier: "till-17" }, 1);
  for (const signer of ["second-lead", "lead"]) {
    const theirs = await arrive();
    await open(theirs, signer, `/appeals/${reference}`);
    await expect(
      theirs.getByText("You signed the decision under appeal; somebody else decides."),
    ).toBeVisible();
    await expect(theirs.getByRole("radio")).toHaveCount(0);
  }

  await open(page, "support-agent", `/appeals/${reference}`);
  await page.getByRole("radio", { name: /^Grant: narrowed/ }).check();
  await page.getByLabel("Reasons").fill("You told us who it was. The others have access again.");
  await button(page, /^Narrow/).click();
  await expect(page.getByText("Name at least one user.")).toBeVisible();
  await expectAccessible(page, "an appeal that is narrowed");
  await page.getByRole("checkbox", { name: /till-17/ }).check();
  await page.getByLabel("Others").fill("till-99");
  await button(page, /^Narrow/).click();
  await expect(page.getByRole("heading", { name: "Decided", exact: true })).toBeVisible();
  await expect(page.getByText("Narrowed", { exact: true }).first()).toBeVisible();
  expect(await gateway.check(CONTOSO)).toEqual({ decision: "allow" });
  const named = { ...CONTOSO, safety_identifier: "till-17" };
  expect(await gateway.check(named)).toEqual({ decision: "allow" });

  // The case is the reviewers', who see where it comes from.
  const support = await calls("support-agent");
  const { narrowedTo } = await support.console.appeal.get({ reference });
  expect(narrowedTo.map(({ safetyIdentifier }) => safetyIdentifier)).toEqual(["till-17", "till-99"]);
  const reviewer = await arrive();
  await open(reviewer, "reviewer", `/cases/${narrowedTo[1]?.caseReference}`);
  await expect(headline(reviewer)).toContainText("till-99");
  await expect(reviewer.getByText("by narrowing", { exact: false }).first()).toContainText(reference);
  await expect(
    reviewer.getByText("No signal of this user has come yet", { exact: false }).first(),
  ).toBeVisible();
  await expectAccessible(reviewer, "a case that narrowing opened");

  const owner = await arrive({ viewport: { width: 390, height: 844 } });
  const { caseReference } = await support.console.appeal.get({ reference });
  await open(owner, CONTOSO_OWNER, `/portal/cases/${caseReference}/appeal`);
  await expect(headline(owner)).toHaveText("Your organization has access again");
  await expect(owner.getByText('"till-17", "till-99"', { exact: false }).first()).toBeVisible();
  await expect(owner.getByText("You told us who it was.", { exact: false }).first()).toBeVisible();
  await expectAccessible(owner, "a narrowed appeal, as its customer reads it");
});

test("support restores access early by an appeal, and without one; a lead finds each counted by itself", async ({
  page,
  arrive,
}) => {
  const appealed = await limited(demo, { appealed: true });
  const unappealed = await limited(demo, { appealed: false });
  const { rows: affected } = await (await calls(OWNER)).portal.affected({ limit: 200 });
  const appeal = first(affected.filter((each) => each.caseReference === appealed)).appeal.current?.reference;
  await open(page, "support-agent", `/appeals/${appeal}`);
  await page.getByRole("radio", { name: /^Grant: restored early/ }).check();
  await page.getByLabel("Reasons").fill("The scope letter covers it from today on.");
  await button(page, /^Restore now/).click();
  await expect(page.getByRole("heading", { name: "Decided", exact: true })).toBeVisible();

  // Who is limited and has not appealed is found by what they read out from their mail.
  await page.goto(`${demo.url}/subjects?q=${unappealed}`);
  await page.getByRole("row").nth(1).getByRole("link").first().click();
  await button(page, "Restore access").click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: /^Restore access/ }).click();
  await expect(dialog.getByText("The customer needs to read something here.")).toBeVisible();
  await expectAccessible(page, "restoring access without an appeal");
  await dialog.getByLabel("Reasons, as the customer reads them").fill("You called, and the key is revoked.");
  await dialog.getByRole("button", { name: /^Restore access/ }).click();
  await expect(dialog).toBeHidden();
  await expect(button(page, "Restore access")).toHaveCount(0);
  await expect(page.getByText("You called, and the key is revoked.")).toBeVisible();
  await expectAccessible(page, "a subject whose access was restored");

  const owner = await arrive();
  await open(owner, OWNER, `/portal/cases/${appealed}/appeal`);
  await expect(headline(owner)).toHaveText("Access is back early");
  await owner.goto(`${demo.url}/portal`);
  await expect(owner.getByRole("link", { name: `Access is back, case ${unappealed}` })).toBeVisible();

  const lead = await arrive();
  await open(lead, "lead", "/insight");
  const counted = (label: string) => lead.getByText(label, { exact: true }).locator("xpath=../dd");
  await expect(counted("Restored early: rightly limited")).toHaveText("1");
  await expect(counted("Access restored on our own initiative")).toHaveText("1");
  await expect(counted("Decisions reversed")).toHaveText("0");
  await expectAccessible(lead, "what became of appeals");
});

/** What the client of a request is told that a gateway's monitor stopped, once Recourse has the block on record. */
async function errorOfBlocked(organization: string, requestId: string) {
  const enforcer = await createEnforcer({ url: demo.url, key, startWithinMs: 60_000 });
  const request = { organization, model: "gpt-5.3-codex" };
  const policy = enforcer.blockingPolicy(request);
  if (!policy) throw new Error("requests of this organization are not blocked");
  const monitor = { policy: policy.policy, monitor: "gateway-rules", monitorVersion: "1", score: 0.9 };
  const { body } = toErrorResponse(enforcer.block({ ...request, ...monitor, requestId }, policy));
  expect(await enforcer.close()).toEqual({ signals: 0, counters: 0 });
  return body.error;
}

/** The newest mail in the mailbox whose title names a record. */
async function mailAbout(reference: string) {
  const { mailbox } = (await calls("administrator")).console;
  const found = async () => (await mailbox.list({})).rows.find(({ title }) => title.includes(reference));
  await expect.poll(found).toBeDefined();
  return mailbox.get({ id: (await found())?.id ?? "" });
}

test("a blocked request is found by its error, disputed in the portal, answered by support, and its customer told", async ({
  page,
  arrive,
}) => {
  const requestId = "req_7f3a9c";
  const error = await errorOfBlocked("org_zava", requestId);
  const reference = error.case_id ?? "";
  expect(error).toMatchObject({ scope: "request", code: "cyber_policy", expires_at: null });
  expect(error.message).toContain("Only this request was blocked; your access is not limited.");
  expect(error.message).toContain(`${demo.url}/a/${reference}`);

  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(error.appeal_url ?? "");
  await expect(headline(page)).toContainText(reference);
  await expectAccessible(page, "a blocked request by reference");
  await page.getByRole("main").getByRole("link", { name: "Sign in" }).click();
  await expect(page).toHaveURL(/sign-in/);
  await signInAt(page, page.url(), "owner@zava.example", demo.password);
  await expect(page).toHaveURL(`${demo.url}/portal/blocks/${reference}`);
  const main = page.getByRole("main");
  await expect(main).toContainText("Only this request was blocked; your access is not limited by it.");
  await expect(main).toContainText(requestId);
  const dispute = button(page, "Dispute as a false block");
  await untilListening(dispute);
  await dispute.click();
  await expect(page.getByText("Say what the request was for.")).toBeVisible();
  await expectAccessible(page, "a dispute, with what it lacks");
  await page.getByLabel("What was the request for?").fill("A test of our own password vault.");
  await dispute.click();
  await expect(page.getByText("Disputed, with us")).toBeVisible();

  const desk = await arrive();
  await open(desk, "support-agent", "/appeals/blocks");
  const bell = button(desk, /^Notifications/);
  await untilListening(bell);
  await bell.click();
  const told = desk.getByRole("dialog").getByRole("listitem").filter({ hasText: reference });
  await expect(told).toContainText("Blocked request disputed");
  await told.getByRole("link").click();
  await expect(desk.getByText("A test of our own password vault.")).toBeVisible();
  await expectAccessible(desk, "a disputed block");
  await desk.getByRole("radio", { name: "False block" }).check();
  await desk.getByLabel("Reason, in words the customer reads").fill("It was your own vault.");
  await button(desk, "Preview").click();
  await expect(desk.getByRole("dialog")).toContainText("your access is not limited by it");
  await expectAccessible(desk, "what the customer of a disputed block would be sent");
  await desk.keyboard.press("Escape");
  await desk.keyboard.press("ControlOrMeta+Enter");
  await expect(button(desk, /^Answer/)).toHaveCount(0);
  await expect(headline(desk)).toBeFocused();
  await desk.goto(`${demo.url}/appeals/blocks?view=answered`);
  await expect(desk.getByRole("row").filter({ hasText: reference })).toContainText("False block");
  await expectAccessible(desk, "the disputed blocks");
  await untilListening(bell);
  await bell.click();
  await expect(desk.getByRole("dialog").getByText("Notifications").first()).toBeVisible();
  await expect(told).toHaveCount(0);

  const mail = await mailAbout(reference);
  expect(mail.recipient).toContain("zava.example");
  expect(mail.text).toContain("It was your own vault.");
  expect(mail.text).toContain(`${demo.url}/portal/blocks/${reference}`);
  await page.goto(`${demo.url}/portal/blocks`);
  await expect(page.getByRole("listitem").filter({ hasText: reference })).toContainText("Our mistake");
  await expectAccessible(page, "the blocked requests, on a phone");
  await page.getByRole("link", { name: reference }).click();
  await expect(page.getByText("It was your own vault.", { exact: true })).toBeVisible();
  await page.getByText("The notice, as it was sent").click();
  await expect(page.getByRole("main")).toContainText(mail.text.trim().slice(0, 40));
  await expectAccessible(page, "an answered dispute, on a phone");
  const own = await admin<{ key: string }>(demo.databaseUrl, [
    ...["create-key", "organization", "org_zava", "--label", "Dashboard"],
  ]);
  const headers = { authorization: `Bearer ${own.key}` };
  const answer = await fetch(`${demo.url}/v1/safety/blocks/${reference}`, { headers });
  expect(await answer.json()).toMatchObject({
    ...{ id: reference, scope: "request", request_id: requestId },
    dispute: { status: "false_block", answer: "It was your own vault." },
  });
});
