import { describe, expect, it } from "vitest";
import { HOUR, MINUTE, plus, SECOND } from "@/lib/domain/duration";
import { CYBER, cyberPolicy } from "@/lib/domain/policy/default-policy";
import { db } from "@/lib/store/database";
import { readPosition } from "@/lib/store/enforcement/feed-position";
import { decideAs } from "@/prisma/scenarios/steps";
import { ADMIN } from "@/prisma/scenarios/world";
import { getCase } from "../cases/case";
import { acknowledgeNotice } from "../customer/acknowledgement";
import { readNotice } from "../customer/portal-notices";
import { readPortal } from "../customer/portal-standing";
import { listOwnCases, readCase } from "../customer/safety";
import { appealCase } from "../customer/safety-appeals";
import { readStanding } from "../customer/safety-standing";
import { countTraffic, enrol, externalIdOf, flag, openDesk, START } from "../desk.fixture";
import { checkEnforcement } from "../enforcement/enforcement";
import { feedCursor } from "../enforcement/feed-cursor";
import { takeGatewayReport } from "../enforcement/gateways";
import { createKey } from "../identity/keys";
import { WORDS } from "../ladder.fixture";
import { setPolicy } from "../policies/policies";
import { toldOf } from "../staff-messages/proposal.fixture";
import { gateway } from "./intake.fixture";
import { limitMeanwhile } from "./limit-meanwhile";

const desk = await openDesk();
const numbers = { ...cyberPolicy.numbers, interimHours: 12 };
await setPolicy(ADMIN, CYBER, { ...cyberPolicy, numbers }, "Limits meanwhile.", START);

const { id } = await createKey(ADMIN, { kind: "operator", label: "Edge" }, START);
const edge = { kind: "operator", id, name: "Edge" } as const;

/** A gateway says that it has applied everything; how far it is with a case is on the case's page. */
async function applied(reference: string, at: Date) {
  const cursor = feedCursor(await readPosition());
  await takeGatewayReport(edge, { gateway: "edge-1", cursor, stale: false }, at);
  return (await getCase(desk.robin, { reference }, at)).applied;
}

/** The job as the worker would take it, if one was enqueued. */
async function asked(caseId: string): Promise<boolean> {
  const key = `limit:${caseId}`;
  const rows = await db().$queryRaw<object[]>`select 1 from graphile_worker.jobs where key = ${key}`;
  return rows.length === 1;
}

/** An organization without identifiers, limited while its case is reviewed. */
async function limited(name: string) {
  const owner = await enrol(name);
  await countTraffic(name, START, { requestsPerDay: 1_000, identifiedShare: 0, identifiers: 0 });
  const reference = await flag(name, null, START, { severity: "critical", count: 7 });
  const { id: caseId, standingId } = await db().case.findUniqueOrThrow({ where: { reference } });
  expect(await asked(caseId)).toBe(true);
  await limitMeanwhile(caseId, START);
  await limitMeanwhile(caseId, plus(START, SECOND));
  return { owner, name, reference, caseId, standingId };
}

const isRefused = async (name: string, at: Date) =>
  (
    await checkEnforcement(
      gateway,
      { organization: externalIdOf(name), safetyIdentifier: null, model: "gpt-5.3-codex" },
      at,
    )
  ).decision === "deny";

const noticesOf = (standingId: string) =>
  db().notice.findMany({
    where: { standingId },
    orderBy: { createdAt: "asc" },
    include: { deliveries: true },
  });
const later = plus(START, 5 * MINUTE);

describe("critical signals of a whole organization", () => {
  it("limit it while its case is reviewed, once, until an end that needs no job", async () => {
    const { name, caseId, standingId, reference } = await limited("Northwind");
    expect(await isRefused(name, plus(START, 12 * HOUR - 1))).toBe(true);
    expect(await isRefused(name, plus(START, 12 * HOUR))).toBe(false);

    const entries = await db().auditEntry.findMany({
      where: { entityId: standingId },
      orderBy: { version: "asc" },
    });
    expect(entries.map(({ action, actorId }) => [action, actorId])).toEqual([
      ["case.opened", expect.anything()],
      ["limit_meanwhile", "system:limit"],
    ]);
    expect(entries[1]).toMatchObject({ actorKind: "system", caseId });
    const told = await toldOf(reference);
    const [robin, lea] = [desk.robin, desk.lea].map(({ id }) => id);
    expect(told.interim_limit?.recipients.map(({ personId }) => personId)).toEqual(
      expect.arrayContaining([robin, lea]),
    );

    const [notice, ...others] = await noticesOf(standingId);
    expect(others).toEqual([]);
    expect(notice).toMatchObject({ kind: "interim_limit", decisionId: null, visibleAt: START });
    expect(notice?.deliveries).toMatchObject([{ channel: "mail", nextAttemptAt: START }]);
    expect(notice?.statement).toMatchObject({ automatedDecision: true, appeal: null, clause: null });
    expect(notice?.text).toContain("No decision has been taken yet");
    expect(notice?.text).toContain(`name ${reference}`);
    const changes = await db().$queryRaw<{ kind: string }[]>`
      select c.kind::text from enforcement_changes c join restrictions r on r.id = c.restriction_id
      where r.case_id = ${caseId}::uuid`;
    expect(changes).toEqual([{ kind: "put" }]);
  });

  it("are told to its customer, to gateways and on its case for what they are: no decision yet", async () => {
    const { owner, name, reference } = await limited("Adatum");
    const request = { organization: externalIdOf(name), safetyIdentifier: null, model: "gpt-5.3-codex" };
    const answer = await checkEnforcement(gateway, request, later);
    const message = expect.stringContaining(
      `while a person reviews case ${reference}, until 2026-11-20 21:00 UTC at most`,
    );
    expect(answer).toMatchObject({ error: { message, expires_at: plus(START, 12 * HOUR).toISOString() } });

    const { affected } = await readPortal(owner, later);
    const dueAt = plus(START, 4 * HOUR);
    expect(affected).toMatchObject([
      { kind: "organization", standing: "limited", review: { dueAt }, appeal: { possible: false } },
    ]);
    const noticeId = affected[0]?.noticeId ?? "";
    const notice = await readNotice(owner, { id: noticeId }, later);
    expect(notice).toMatchObject({
      kind: "interim_limit",
      caseReference: reference,
      statement: { appeal: null },
    });
    expect(await acknowledgeNotice(owner, { id: noticeId }, later)).toEqual({ acknowledgedAt: later });

    const read = await readCase(owner, reference, later);
    const told = {
      status: "active",
      notice: { type: "deactivation" },
      interim: { due_at: dueAt.toISOString() },
    };
    expect(read).toMatchObject({
      id: reference,
      appeal: null,
      activity: { count: 7, request_ids: expect.objectContaining({ length: 7 }) },
      ...told,
    });
    expect((await listOwnCases(owner, { limit: 10 }, later)).cases).toEqual([read]);
    const standing = await readStanding(owner, null, later);
    expect(standing).toMatchObject({ status: "limited", policies: [{ interim: true }] });
    const form = { situation: "mistake", text: "It was us.", request_ids: [] } as const;
    const appeal = appealCase(owner, reference, { ...form, request_ids: [] }, undefined, later);
    await expect(appeal).rejects.toMatchObject({ code: "refused" });

    expect(await applied(reference, later)).toEqual({ change: "put", by: 1, of: 1 });
    const view = await getCase(desk.robin, { reference }, later);
    expect(view.interim).toEqual({ since: START, until: plus(START, 12 * HOUR) });
    expect(view.offers.find(({ command }) => command === "dismiss")?.effect).toContain(
      "has access again at once",
    );

    const over = plus(START, 12 * HOUR);
    expect(await readCase(owner, reference, over)).toMatchObject({ status: "expired" });
    expect((await readPortal(owner, over)).organization.standing).toBe("clear");
  });

  it.each([
    ["of a user", "user-1", "critical"],
    ["that are not called critical", null, "high"],
  ] as const)("ask for nothing %s", async (_, identifier, severity) => {
    const name = `Quiet${severity}`;
    await enrol(name);
    const reference = await flag(name, identifier, START, { severity });
    const { id } = await db().case.findUniqueOrThrow({ where: { reference } });
    expect(await asked(id)).toBe(false);
  });
});

describe("a person who looks", () => {
  it("dismisses: access is back in the same transaction and told of, and undoing brings no limit back", async () => {
    const { name, reference, standingId } = await limited("Contoso");
    const dismissal = { kind: "dismiss", reason: "false_positive", rationale: "Their own test." } as const;
    const { decisionId } = await decideAs(desk.robin, reference, dismissal, later);
    expect(await isRefused(name, later)).toBe(false);
    expect(await applied(reference, later)).toEqual({ change: "delete", by: 1, of: 1 });
    const [, lifted] = await noticesOf(standingId);
    expect(lifted).toMatchObject({ kind: "interim_lifted", decisionId: null, visibleAt: later });
    await decideAs(desk.robin, reference, { kind: "undo", decisionId }, plus(later, SECOND));
    expect(await isRefused(name, plus(later, SECOND))).toBe(false);
    expect(await noticesOf(standingId)).toHaveLength(2);
  });

  it("warns: likewise", async () => {
    const { name, reference, standingId } = await limited("Fabrikam");
    await decideAs(desk.robin, reference, { kind: "warn", ...WORDS }, later);
    expect(await isRefused(name, later)).toBe(false);
    const kinds = (await noticesOf(standingId)).map(({ kind }) => kind);
    expect(kinds.sort()).toEqual(["interim_lifted", "interim_limit", "warning"]);
  });

  it("limits: the interim limit ends where the decided one begins, within 168 hours in all", async () => {
    const { name, reference, standingId } = await limited("Tailspin");
    const { decisionId } = await decideAs(desk.robin, reference, { kind: "revoke", ...WORDS }, later);
    await decideAs(desk.lea, reference, { kind: "approve", decisionId }, later);
    const [interim, decided] = await db().restriction.findMany({
      where: { standingId },
      orderBy: { effectiveAt: "asc" },
    });
    expect(interim).toMatchObject({
      kind: "interim",
      endReason: "superseded",
      endedAt: plus(later, 30 * SECOND),
    });
    expect(decided).toMatchObject({
      kind: "decided",
      effectiveAt: interim?.endedAt,
      expiresAt: plus(START, 168 * HOUR),
    });
    expect(await isRefused(name, plus(START, 168 * HOUR - 1))).toBe(true);
    const kinds = (await noticesOf(standingId)).map(({ kind }) => kind);
    expect(kinds.sort()).toEqual(["interim_limit", "limit"]);
  });
});
