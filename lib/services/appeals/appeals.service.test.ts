import { beforeEach, describe, expect, it } from "vitest";
import type { AppealDecision } from "@/lib/contract/console/appeal";
import type { Actor } from "@/lib/domain/actor";
import { DAY, HOUR, plus } from "@/lib/domain/duration";
import { newId } from "@/lib/ids";
import { db } from "@/lib/store/database";
import { getCase } from "../cases/case";
import { decideCase } from "../cases/case-decision";
import { enrol, openDesk, START } from "../desk.fixture";
import { changeStaff } from "../identity/staff";
import { toAppealed } from "../ladder.fixture";
import { decideAppeal, getAppeal } from "./appeals";

let reference = "";
let caseReference = "";
let now = START;

const desk = await openDesk();
const northwind = await enrol("Northwind");

beforeEach(async () => {
  const appealed = await toAppealed(desk, northwind, "Northwind", newId(), START);
  reference = appealed.appeal;
  caseReference = appealed.reference;
  now = plus(appealed.filedAt, HOUR);
});

const GRANT: AppealDecision = {
  kind: "grant_appeal",
  outcome: "overturned",
  reasons: "It was your own test.",
};

async function decide(actor: Actor, decision: AppealDecision, commandId = newId()) {
  const { version } = await getAppeal(desk.ari, { reference }, now);
  return decideAppeal(actor, { reference, version, commandId, decision }, now);
}

it("shows the decision as it was sent, the standing and what may be done", async () => {
  const view = await getAppeal(desk.sam, { reference }, now);
  expect(view).toMatchObject({
    caseReference,
    status: "open",
    situation: "authorised_work",
    text: "This is our own penetration test.",
    channel: "portal",
    notEligible: null,
    decision: { kind: "revoke", by: { name: "Robin" }, rationale: expect.stringMatching(/Internal/) },
    standing: { status: "limited" },
    notice: { statement: { kind: "limit", reference: caseReference, effectiveAt: expect.any(Date) } },
    messages: [],
  });
  expect(view.notice?.statement.lead[0]).toContain("is limited for your user");
  expect(view.savesUntil).toEqual(view.restriction?.expiresAt);
  expect(view.order).toEqual([]);
  expect(view.signals).toHaveLength(1);
  expect(view.history.at(-1)).toMatchObject({ kind: "appeal_filed", reference });
  expect(view.offers.map(({ available }) => available)).toEqual([
    ...[true, true, true],
    // A note, too; whose it is and a claim of somebody else are for leads.
    ...[true, false, false],
  ]);
});

describe("marking as read", () => {
  const readAt = async () => (await db().appeal.findUniqueOrThrow({ where: { reference } })).readAt;

  it("is done once, by the first who may decide", async () => {
    await getAppeal(desk.ari, { reference }, now);
    expect(await readAt()).toBeNull();
    expect((await getAppeal(desk.sam, { reference }, now)).readAt).toEqual(now);
    expect((await getAppeal(desk.leo, { reference }, plus(now, HOUR))).readAt).toEqual(now);
    expect(await readAt()).toEqual(now);
  });

  it("is nobody's who signed the decision", async () => {
    const { appeal, filedAt } = await toAppealed(
      { ...desk, robin: desk.lea },
      northwind,
      "Northwind",
      newId(),
      START,
    );
    const own = await getAppeal(desk.lea, { reference: appeal }, filedAt);
    expect(own).toMatchObject({ readAt: null, notEligible: expect.stringMatching(/You signed/) });
    const refused = own.offers.filter(({ missing }) => missing.some(({ code }) => code === "own_decision"));
    expect(refused.map(({ command }) => command)).toEqual([
      ...["grant_appeal", "uphold_appeal", "ask_customer", "take_over_appeal"],
    ]);
  });
});

describe("deciding", () => {
  it("lifts the restriction at once when it was wrong", async () => {
    await decide(desk.sam, GRANT);
    expect((await getCase(desk.robin, { reference: caseReference }, now)).standing.status).toBe("warned");
    const view = await getAppeal(desk.sam, { reference }, now);
    expect(view).toMatchObject({
      status: "granted",
      outcome: "overturned",
      decidedBy: { name: "Sam" },
      restriction: { endedAt: now },
      notEligible: "The appeal was decided already.",
    });
    expect(view.history.slice(-2).map(({ kind, by }) => [kind, by])).toEqual([
      ["appeal_granted", "Sam"],
      ["restored", null],
    ]);
  });

  it("voids the warning behind it where that was wrong as well, tells of both, and keeps the monitor's fault", async () => {
    const more = { voidWarning: true, monitorFault: "harmless", monitorNote: "A quotation." } as const;
    expect((await getAppeal(desk.sam, { reference }, now)).hasWarningBehind).toBe(true);
    await decide(desk.sam, { ...GRANT, ...more });
    expect((await getCase(desk.robin, { reference: caseReference }, now)).standing.status).toBe("clear");
    const { hasWarningBehind, ...view } = await getAppeal(desk.sam, { reference }, now);
    expect(hasWarningBehind).toBe(false);
    expect(view).toMatchObject({ monitorFault: "harmless", monitorNote: "A quotation." });
    const { standingId } = await db().appeal.findUniqueOrThrow({ where: { reference } });
    const told = await db().notice.findMany({
      where: { standingId, visibleAt: now },
      select: { kind: true },
    });
    expect(told.map(({ kind }) => kind).sort()).toEqual(["appeal_decided", "warning_voided"]);
  });

  it("has one effect when two support agents answer at once", async () => {
    const { version } = await getAppeal(desk.sam, { reference }, now);
    const by = (actor: Actor, decision: AppealDecision) =>
      decideAppeal(actor, { reference, version, commandId: newId(), decision }, now);
    const answers = await Promise.allSettled([
      by(desk.sam, GRANT),
      by(desk.leo, { kind: "uphold_appeal", reasons: "It was not." }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(answers.find(({ status }) => status === "rejected")).toMatchObject({
      reason: { code: "conflict" },
    });
    const { decisionId } = await db().appeal.findUniqueOrThrow({ where: { reference } });
    expect(await db().notice.count({ where: { decisionId, kind: "appeal_decided" } })).toBe(1);
  });

  it("can wait for an answer and keeps its place", async () => {
    const { actBy } = await getAppeal(desk.sam, { reference }, now);
    await decide(desk.sam, { kind: "ask_customer", text: "Whose systems are they?" });
    const asked = await getAppeal(desk.sam, { reference }, now);
    expect(asked).toMatchObject({ status: "waiting_for_customer", actBy });
    expect(asked.messages).toMatchObject([{ author: "staff", name: "Sam", text: "Whose systems are they?" }]);
  });

  it("is not for whoever took the decision, nor for reviewers, auditors and customers", async () => {
    const { decisionId } = await db().appeal.findUniqueOrThrow({ where: { reference } });
    expect(decisionId).not.toBe("");
    const { id } = desk.robin;
    const become = async (role: "support" | "reviewer") => {
      const { version } = await db().person.findUniqueOrThrow({ where: { id } });
      await changeStaff(desk.ada, { id, version, change: { kind: "change_role", role } }, now);
    };
    await become("support");
    await expect(decide({ ...desk.robin, role: "support" }, GRANT)).rejects.toMatchObject({
      code: "refused",
      details: { reason: "own_decision" },
    });
    await become("reviewer");
    for (const actor of [desk.robin, desk.ari, desk.ada, northwind])
      await expect(decide(actor, GRANT)).rejects.toMatchObject({ code: "forbidden" });
  });
});

it("is closed as moot when support reverses the decision on its case", async () => {
  const { version, decisions } = await getCase(desk.sam, { reference: caseReference }, now);
  const reverse = { kind: "reverse" as const, decisionId: decisions[0]?.id ?? "", reason: "The wrong user." };
  const input = { reference: caseReference, version, commandId: newId(), decision: reverse };
  await decideCase(desk.sam, input, now);
  const view = await getAppeal(desk.sam, { reference }, now);
  expect(view).toMatchObject({ status: "moot", decidedBy: null, restriction: { endedAt: now } });
  expect(view.history.slice(-3).map(({ kind }) => kind)).toEqual(["reversed", "appeal_moot", "restored"]);
});

it("is hidden from reviewers, admins and customers", async () => {
  for (const actor of [desk.robin, desk.ada, northwind])
    await expect(getAppeal(actor, { reference }, now)).rejects.toMatchObject({ code: "forbidden" });
  await expect(getAppeal(desk.sam, { reference: "A-0000-0000" }, now)).rejects.toMatchObject({
    code: "not_found",
  });
});

it("is still decided after the restriction has run out", async () => {
  now = plus(now, 8 * DAY);
  await decide(desk.sam, GRANT);
  expect(await getAppeal(desk.sam, { reference }, now)).toMatchObject({
    status: "granted",
    restriction: { endedAt: null },
  });
});
