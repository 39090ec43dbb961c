import { createRouterClient } from "@orpc/server";
import { expect, it } from "vitest";
import type { BrowserClient } from "@/lib/contract/browser";
import type { Actor } from "@/lib/domain/actor";
import { HOUR, plus } from "@/lib/domain/duration";
import { newId } from "@/lib/ids";
import { countTraffic, enrol, flag, openDesk, START } from "@/lib/services/desk.fixture";
import { toAppealed, WORDS } from "@/lib/services/ladder.fixture";
import { decideAs } from "@/prisma/scenarios/steps";
import { router } from "./router";

const desk = await openDesk();
const northwind = await enrol("Northwind");
await enrol("Fabrikam");
const appealed = await toAppealed(desk, northwind, "Northwind", "user-1", START);
const now = plus(appealed.filedAt, HOUR);
const limited = appealed.reference;
const appeal = appealed.appeal;
await countTraffic("Fabrikam", now, { requestsPerDay: 1_234, identifiedShare: 0, identifiers: 0 });
const proposed = await flag("Fabrikam", null, now);
await decideAs(desk.robin, proposed, { kind: "revoke", ...WORDS }, now);

/** The calls as a page makes them: what comes back went through the contract's own schemas. */
const as = (actor: Actor | null): BrowserClient =>
  createRouterClient(router, {
    context: { actor, address: "192.0.2.1", now, requestId: "request" },
  }) as unknown as BrowserClient;

it("answers every view of the console in the contract's shape", async () => {
  const { queue, case: cases, subject, me } = as(desk.lea).console;
  expect((await queue.list({})).rows).toHaveLength(1);
  expect(await queue.counts()).toMatchObject({ all: 1, awaiting_approval: 1 });
  expect((await cases.get({ reference: limited })).standing.status).toBe("limited");
  expect((await cases.get({ reference: proposed })).decisions[0]?.proposal).not.toBeNull();
  const { rows } = await subject.list({ query: "user-1" });
  expect((await subject.get({ id: rows[0]?.subject.id ?? "" })).standings).toHaveLength(1);
  expect((await me.get()).role).toBe("lead");
});

it("answers every view of an appeal in the contract's shape", async () => {
  const { appeal: appeals } = as(desk.sam).console;
  expect((await appeals.list({})).rows).toMatchObject([{ reference: appeal }]);
  expect(await appeals.counts()).toEqual({ open: 1, urgent: 0 });
  const { version, notice } = await appeals.get({ reference: appeal });
  expect(notice?.statement.effectiveAt).toBeInstanceOf(Date);
  const decision = { kind: "grant_appeal", outcome: "overturned", reasons: "Right." } as const;
  const decided = await appeals.decide({ reference: appeal, version, commandId: newId(), decision });
  expect(decided.version).toBe(version + 1);
  expect((await appeals.get({ reference: appeal })).status).toBe("granted");
});

it("answers every view of the portal in the contract's shape", async () => {
  const { portal } = as(northwind);
  const { rows: notices } = await portal.notices({});
  expect(notices.map(({ kind }) => kind)).toContain("limit");
  for (const { id } of notices) expect((await portal.notice({ id })).statement.lead).not.toEqual([]);
  expect((await portal.appealable({ caseReference: limited })).appeal).not.toBeNull();
  expect((await portal.me()).organization.name).toBe("Northwind");
  expect((await portal.standing()).affected).toEqual((await portal.affected({})).rows);
  expect((await portal.adoption()).days).toBeInstanceOf(Array);
});

it("says what is wrong in the contract's own errors", async () => {
  const errorOf = async (call: Promise<unknown>) =>
    call.then(
      () => null,
      (error) => [error.code, error.status],
    );
  expect(await errorOf(as(null).console.queue.list({}))).toEqual(["UNAUTHENTICATED", 401]);
  expect(await errorOf(as(northwind).console.queue.list({}))).toEqual(["FORBIDDEN", 403]);
  expect(await errorOf(as(desk.robin).console.queue.list({ cursor: "x" }))).toEqual(["INVALID", 422]);
  expect(await errorOf(as(desk.sam).console.case.get({ reference: proposed }))).toEqual(["NOT_FOUND", 404]);
  const stale = { version: 0, commandId: newId() };
  const approve = { kind: "return", decisionId: newId(), reason: "Why?" } as const;
  expect(
    await errorOf(as(desk.leo).console.case.decide({ reference: proposed, ...stale, decision: approve })),
  ).toEqual(["CONFLICT", 409]);
  const rationale = { kind: "dismiss", reason: "duplicate", rationale: " " } as const;
  expect(
    await errorOf(as(desk.leo).console.case.decide({ reference: proposed, ...stale, decision: rationale })),
  ).toEqual(["INVALID", 422]);
  expect(await errorOf(as(null).door.open({ token: "x" }))).toEqual(["NOT_FOUND", 404]);
});
