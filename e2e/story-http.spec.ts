import { randomUUID } from "node:crypto";
import { expect, test } from "@playwright/test";
import type { BrowserClient } from "@/lib/contract/browser";
import type { CaseDecision } from "@/lib/contract/console/case-decision";
import { Lifetime } from "./lifetime";
import { callsOf, signIn } from "./person";

// The ten steps over HTTP alone.
test.describe.configure({ mode: "serial" });

const HOUR = 3_600_000;
const WORDS = {
  clause: "2.1",
  facts: "Requests for working exploits.",
  rationale: "INTERNAL-RATIONALE",
  proportionality: { gravity: "moderate", intent: "likely", note: "INTERNAL-NOTE" },
} as const;
const warn: CaseDecision = { kind: "warn", ...WORDS };
const revoke: CaseDecision = { kind: "revoke", ...WORDS };
const user = (identifier: string) => ({ organization: "org_northwind", safety_identifier: identifier });
const USERS = ["user-appealed", "user-upheld", "user-silent"];
const tab = "a-tab-of-the-story";

let life: Lifetime;

test.beforeAll(async () => {
  life = await Lifetime.begin();
});

test.afterAll(() => life?.end());

async function decide(person: BrowserClient, reference: string, decision: CaseDecision) {
  const { version } = await person.console.case.get({ reference });
  return person.console.case.decide({ reference, version, commandId: randomUUID(), tab, decision });
}

/** The newest mail to this address whose title has these words. */
async function mailTo(recipient: string, words: RegExp) {
  const admin = await signIn(life.url, "admin");
  const find = async () => {
    const { rows } = await admin.console.mailbox.list({});
    return rows.find((row) => row.recipient === recipient && words.test(row.title))?.id ?? "";
  };
  await expect.poll(find).not.toBe("");
  return admin.console.mailbox.get({ id: await find() });
}

const standingOf = async (owner: BrowserClient, identifier: string) =>
  (await owner.portal.standing()).affected.find(({ safetyIdentifier }) => safetyIdentifier === identifier);

const cases = new Map<string, string>();

test("1–3: signals open a case, revoking lacks a warning, and the warning is delivered", async () => {
  const reviewer = await signIn(life.url, "reviewer");
  for (const identifier of USERS) {
    expect(await life.gateway.signal(user(identifier), 2)).toEqual([]);
    const [reference = ""] = await life.gateway.signal(user(identifier), 1);
    const { rows } = await reviewer.console.queue.list({});
    expect(rows.map((row) => row.reference)).toContain(reference);
    await reviewer.console.case.claim({ reference, tab });

    const { offers } = await reviewer.console.case.get({ reference });
    const offered = offers.find(({ command }) => command === "revoke");
    expect(offered?.available).toBe(false);
    expect(offered?.missing.map(({ code }) => code)).toContain("no_warning_delivered");
    await expect(decide(reviewer, reference, revoke)).rejects.toMatchObject({ code: "REFUSED" });
    await decide(reviewer, reference, warn);
    cases.set(identifier, reference);
  }
  const mail = await mailTo("security@northwind.example", /warning/i);
  expect(mail.text).not.toContain("INTERNAL");

  const owner = await signIn(life.url, "northwind-owner");
  for (const identifier of USERS)
    await expect.poll(async () => (await standingOf(owner, identifier))?.standing).toBe("warned");
  expect((await life.gateway.check(user("user-appealed"))).decision).toBe("allow");
});

test("4–5: it goes on a day later, and access is limited for 168 hours, for this user and these models", async () => {
  await life.moveTo(25);
  // The lead decides here, so that no lead's rank can stand in for independence below.
  const lead = await signIn(life.url, "lead");
  for (const identifier of USERS) {
    const [reference = ""] = await life.gateway.signal(user(identifier), 1);
    await lead.console.case.claim({ reference, tab });
    expect((await lead.console.case.get({ reference })).repeat).toBe(true);
    await decide(lead, reference, revoke);
    cases.set(identifier, reference);
    await expect.poll(async () => (await life.gateway.check(user(identifier))).decision).toBe("deny");
  }
  const { standing } = await lead.console.case.get({ reference: cases.get("user-appealed") ?? "" });
  const [limit] = standing.restrictions;
  expect(Number(limit?.expiresAt) - Number(limit?.effectiveAt)).toBe(168 * HOUR);

  const denied = await life.gateway.check(user("user-appealed"));
  expect(denied).toMatchObject({
    decision: "deny",
    scope: "end_user",
    error: {
      code: "cyber_policy",
      type: "invalid_request_error",
      param: null,
      case_id: cases.get("user-appealed"),
    },
  });
  expect((await life.gateway.check(user("somebody-else"))).decision).toBe("allow");
  expect((await life.gateway.check({ organization: "org_northwind" })).decision).toBe("allow");
  expect((await life.gateway.check(user("user-appealed"), "gpt-5-mini")).decision).toBe("allow");
});

test("6: the owner sees what is limited, and the locked-out appeal by the link in the mail", async () => {
  const owner = await signIn(life.url, "northwind-owner");
  const upheld = cases.get("user-upheld") ?? "";
  expect(await standingOf(owner, "user-upheld")).toMatchObject({
    standing: "limited",
    caseReference: upheld,
  });
  const form = { situation: "mistake", text: "This was our own system." } as const;
  await owner.portal.fileAppeal({ ...form, caseReference: upheld, commandId: randomUUID() });

  const reference = cases.get("user-appealed") ?? "";
  const mail = await mailTo("security@northwind.example", new RegExp(`limited .*${reference}`));
  const token = decodeURIComponent(/\/appeal\/([^\s"<>]+)/.exec(mail.text)?.[1] ?? "");

  const door = callsOf(life.url).door;
  expect(await door.open({ token })).toMatchObject({
    possible: true,
    caseReference: reference,
    kind: "limit",
  });
  await expect(door.open({ token: `${token.slice(0, -2)}xx` })).rejects.toMatchObject({ code: "NOT_FOUND" });
  const request = { ...form, token, commandId: randomUUID() };
  const filed = await Promise.all(Array.from({ length: 20 }, () => door.file(request)));
  expect(new Set(filed.map((answer) => answer.reference)).size).toBe(1);
  await expect(door.file({ ...request, commandId: randomUUID() })).rejects.toMatchObject({ code: "REFUSED" });
  expect((await door.open({ token })).appeal).toMatchObject({
    status: "open",
    reference: filed[0]?.reference,
  });
});

test("7: somebody who did not decide grants one appeal and upholds the other", async () => {
  const support = await signIn(life.url, "support");
  const lead = await signIn(life.url, "lead");
  const { rows } = await support.console.appeal.list({});
  const appealOf = (identifier: string) => {
    const appeal = rows.find((row) => row.caseReference === cases.get(identifier));
    if (!appeal) throw new Error("the appeal is not in the inbox");
    return appeal;
  };
  const granted = appealOf("user-appealed");
  expect(granted.savesUntil).toBeInstanceOf(Date);

  const answer = async (
    person: BrowserClient,
    reference: string,
    decision: Parameters<typeof person.console.appeal.decide>[0]["decision"],
  ) => {
    const { version } = await person.console.appeal.get({ reference });
    return person.console.appeal.decide({ reference, version, commandId: randomUUID(), decision });
  };
  const grant = { kind: "grant_appeal", outcome: "overturned", reasons: "We were wrong." } as const;
  await expect(answer(lead, granted.reference, grant)).rejects.toMatchObject({
    code: "REFUSED",
    data: { reason: "own_decision" },
  });
  await answer(support, granted.reference, grant);
  expect((await life.gateway.check(user("user-appealed"))).decision).toBe("allow");
  const told = await mailTo("security@northwind.example", /appeal/i);
  expect(told.text).not.toContain("support@");

  const upheld = appealOf("user-upheld");
  await answer(support, upheld.reference, { kind: "uphold_appeal", reasons: "REASONS-FOR-UPHOLDING" });
  expect((await life.gateway.check(user("user-upheld"))).decision).toBe("deny");
  const owner = await signIn(life.url, "northwind-owner");
  const notice = await owner.portal.appealable({ caseReference: cases.get("user-upheld") ?? "" });
  expect(notice.appeal).toMatchObject({ status: "upheld", reasons: "REASONS-FOR-UPHOLDING" });
});

test("9: a whole organization is limited by two people", async () => {
  const [reference = ""] = await life.gateway.signal({ organization: "org_contoso" }, 3);
  const lead = await signIn(life.url, "lead");
  const second = await signIn(life.url, "second-lead");
  await lead.console.case.claim({ reference, tab });
  await decide(lead, reference, revoke);
  expect((await life.gateway.check({ organization: "org_contoso" })).decision).toBe("allow");

  const waiting = await second.console.case.get({ reference });
  const decisionId = waiting.decisions[0]?.id ?? "";
  expect(waiting.decisions[0]?.proposal?.blastRadius.requestsPerHour).toBeCloseTo(1_000);
  const approve: CaseDecision = { kind: "approve", decisionId };
  await expect(decide(lead, reference, approve)).rejects.toMatchObject({ data: { reason: "own_proposal" } });
  await decide(second, reference, approve);
  const check = () => life.gateway.check({ organization: "org_contoso", safety_identifier: "anybody" });
  await expect.poll(async () => (await check()).decision).toBe("deny");
  expect(await check()).toMatchObject({ scope: "organization" });
});

test("8: a restriction nobody appealed is over after 168 hours, with the worker stopped", async () => {
  expect((await life.gateway.check(user("user-silent"))).decision).toBe("deny");
  await life.moveTo(9 * 24, { WORKER: "off" });
  expect((await life.gateway.check(user("user-silent"))).decision).toBe("allow");
  expect((await life.gateway.check({ organization: "org_contoso" })).decision).toBe("allow");
});

test("10: every step is in the audit log with its actor, and the log verifies", async () => {
  const auditor = await signIn(life.url, "auditor");
  const steps = async (identifier: string) => {
    const { rows } = await auditor.console.audit.list({ case: cases.get(identifier) ?? "" });
    return rows.reverse().map(({ action, actor }) => `${action} by ${actor.name}`);
  };
  expect(await steps("user-appealed")).toEqual([
    "case.opened by Gateway",
    "revoke by lead",
    "file_appeal by security@northwind.example",
    "grant_appeal by support",
  ]);
  expect(await auditor.console.audit.verify()).toMatchObject({ verified: true, broken: null });
});
