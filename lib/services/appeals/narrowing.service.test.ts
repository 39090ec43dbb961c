import { describe, expect, it } from "vitest";
import type { AppealDecision } from "@/lib/contract/console/appeal";
import type { Actor } from "@/lib/domain/actor";
import { HOUR, MINUTE, plus } from "@/lib/domain/duration";
import { newId } from "@/lib/ids";
import { db } from "@/lib/store/database";
import { decideAs } from "@/prisma/scenarios/steps";
import { getCase } from "../cases/case";
import { fileAppeal } from "../customer/portal";
import { countTraffic, enrol, externalIdOf, flag, openDesk, START } from "../desk.fixture";
import { checkEnforcement } from "../enforcement/enforcement";
import { WORDS } from "../ladder.fixture";
import { listQueue } from "../queue/queue";
import { decideAppeal, getAppeal } from "./appeals";

const desk = await openDesk();
const gateway: Actor = { kind: "operator", id: newId(), name: "Gateway" };
let organizations = 0;

/** A whole organization limited by two people, and its appeal. Two of its users were flagged once or twice. */
async function limitedOrganization() {
  const name = `Customer${++organizations}`;
  const owner = await enrol(name);
  await countTraffic(name, START, { requestsPerDay: 1_000, identifiedShare: 0, identifiers: 0 });
  const caseReference = await flag(name, null, START);
  const { decisionId } = await decideAs(desk.robin, caseReference, { kind: "revoke", ...WORDS }, START);
  await decideAs(desk.lea, caseReference, { kind: "approve", decisionId }, plus(START, MINUTE));
  const filedAt = plus(START, HOUR);
  const form = {
    commandId: newId(),
    situation: "not_me",
    text: "It was one of us.",
    requestIds: [],
  } as const;
  const { reference } = await fileAppeal(owner, { ...form, requestIds: [], caseReference }, filedAt);
  await flag(name, "user-1", filedAt, { count: 2, severity: "critical" });
  await flag(name, "user-2", filedAt, { count: 1 });
  return { name, owner, caseReference, reference, filedAt, now: plus(filedAt, HOUR) };
}

async function narrow(actor: Actor, reference: string, narrowedTo: string[], now: Date) {
  const { version } = await getAppeal(desk.ari, { reference }, now);
  const decision: AppealDecision = {
    ...{ kind: "grant_appeal", outcome: "narrowed" },
    ...{ reasons: "Only some of you are meant.", narrowedTo },
  };
  return decideAppeal(actor, { reference, version, commandId: newId(), decision }, now);
}

it("lifts the organization's limit and opens a case for each user named, with its notice, at once", async () => {
  const { name, caseReference, reference, now } = await limitedOrganization();
  const seen = await getAppeal(desk.sam, { reference }, now);
  expect(seen.narrowable).toMatchObject([
    { safetyIdentifier: "user-1", signals: 2 },
    { safetyIdentifier: "user-2", signals: 1 },
  ]);
  await narrow(desk.sam, reference, ["user-1", "never seen"], now);

  const question = { organization: externalIdOf(name), safetyIdentifier: null, model: "gpt-5.3-codex" };
  expect(await checkEnforcement(gateway, question, now)).toEqual({ decision: "allow" });
  const view = await getAppeal(desk.sam, { reference }, now);
  expect(view).toMatchObject({ status: "granted", outcome: "narrowed", narrowable: null });
  expect(view.history.at(-1)).toMatchObject({ kind: "restored", detail: "narrowed" });

  const [first, second] = view.narrowedTo;
  const opened = await getCase(desk.robin, { reference: first?.caseReference ?? "" }, now);
  expect(opened).toMatchObject({
    ...{ status: "open", severity: "critical", signalCount: 2, narrowedFrom: reference, openedAt: now },
    standing: { status: "clear" },
    subject: { safetyIdentifier: "user-1" },
  });
  const unseen = await getCase(desk.sam, { reference: second?.caseReference ?? "" }, now);
  expect(unseen).toMatchObject({
    severity: "high",
    signalCount: 0,
    subject: { safetyIdentifier: "never seen" },
  });
  const { rows } = await listQueue(desk.robin, { filter: {}, order: "urgent", limit: 50 }, now);
  expect(rows.map((row) => row.reference)).toEqual(
    expect.arrayContaining(view.narrowedTo.map((to) => to.caseReference)),
  );

  const { decisionId } = await db().appeal.findUniqueOrThrow({ where: { reference } });
  const notices = await db().notice.findMany({ where: { decisionId, visibleAt: now } });
  expect(notices.map(({ kind }) => kind)).toEqual(["appeal_decided"]);
  const text = notices[0]?.text.replaceAll("\n", " ");
  expect(text).toContain('"user-1", "never seen"');
  expect(text).toContain("Only some of you are meant.");
  const audited = await db().auditEntry.findMany({ where: { at: now, actorId: desk.sam.id } });
  expect(audited.map(({ action }) => action).sort()).toEqual(["case.opened", "case.opened", "grant_appeal"]);
  expect((await getCase(desk.robin, { reference: caseReference }, now)).standing.status).toBe("clear");
});

describe("a case that narrowing opened", () => {
  it("warns nobody while no signal names them, and takes the next ones in", async () => {
    const { name, reference, now } = await limitedOrganization();
    await narrow(desk.sam, reference, ["user-9"], now);
    const caseReference = (await getAppeal(desk.sam, { reference }, now)).narrowedTo[0]?.caseReference ?? "";
    await expect(decideAs(desk.robin, caseReference, { kind: "warn", ...WORDS }, now)).rejects.toMatchObject({
      details: { reason: "no_signals" },
    });
    expect(await flag(name, "user-9", plus(now, MINUTE), { count: 1 })).toBe(caseReference);
    const { decisionId } = await decideAs(
      desk.robin,
      caseReference,
      { kind: "warn", ...WORDS },
      plus(now, HOUR),
    );
    expect(decisionId).not.toBe("");
  });

  it("is the one that was open already", async () => {
    const { name, reference, now } = await limitedOrganization();
    const open = await flag(name, "user-1", now, { count: 1 });
    expect(open).not.toBe("");
    await narrow(desk.sam, reference, ["user-1"], now);
    const { narrowedTo } = await getAppeal(desk.sam, { reference }, now);
    expect(narrowedTo).toEqual([{ safetyIdentifier: "user-1", caseReference: open }]);
  });

  it("follows the one whose undo window is over", async () => {
    const { name, reference, filedAt, now } = await limitedOrganization();
    const first = await flag(name, "user-1", filedAt, { count: 1 });
    const dismissal = { kind: "dismiss", reason: "insufficient_evidence", rationale: "Too little." } as const;
    await decideAs(desk.robin, first, dismissal, plus(filedAt, MINUTE));
    await narrow(desk.sam, reference, ["user-1"], now);
    const { narrowedTo } = await getAppeal(desk.sam, { reference }, now);
    const opened = await getCase(desk.robin, { reference: narrowedTo[0]?.caseReference ?? "" }, now);
    expect(opened).toMatchObject({ previous: first, status: "open" });
    expect((await getCase(desk.robin, { reference: first }, now)).status).toBe("closed");
  });
});

it("is refused to whoever signed, and leaves nothing behind", async () => {
  const { name, reference, now } = await limitedOrganization();
  const leadOfCase = narrow(desk.lea, reference, ["user-7"], now);
  await expect(leadOfCase).rejects.toMatchObject({ details: { reason: "own_decision" } });
  await expect(narrow(desk.sam, reference, [], now)).rejects.toMatchObject({
    details: { reason: "missing_identifiers" },
  });
  const organization = await db().organization.findUniqueOrThrow({
    where: { externalId: externalIdOf(name) },
  });
  const where = { organizationId: organization.id, safetyIdentifier: "user-7" };
  expect(await db().subject.count({ where })).toBe(0);
});

it("opens each case once where two narrow, and signals arrive, at the same time", async () => {
  const { name, reference, now } = await limitedOrganization();
  const users = ["user-1", "user-2", "user-3"];
  const answers = await Promise.allSettled([
    narrow(desk.sam, reference, users, now),
    narrow(desk.leo, reference, users.toReversed(), now),
    ...users.map((user) => flag(name, user, now, { count: 3 })),
  ]);
  expect(answers.slice(0, 2).filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect(answers.slice(2).every(({ status }) => status === "fulfilled")).toBe(true);
  const { narrowedTo } = await getAppeal(desk.sam, { reference }, now);
  const references = narrowedTo.map(({ caseReference }) => caseReference);
  expect(new Set(references).size).toBe(3);
  expect(references).not.toContain(null);
});
