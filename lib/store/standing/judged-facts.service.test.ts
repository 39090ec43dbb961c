import { expect, it } from "vitest";
import { HOUR, MINUTE, plus, SECOND } from "@/lib/domain/duration";
import { enrol, flag, openDesk, START } from "@/lib/services/desk.fixture";
import { WORDS } from "@/lib/services/ladder.fixture";
import { db } from "@/lib/store/database";
import { bodyHash } from "@/lib/store/idempotency";
import { decideAs } from "@/prisma/scenarios/steps";
import { loadFacts } from "./facts";
import { loadJudgedFacts } from "./judged-facts";
import { loadState } from "./standing";

const desk = await openDesk();
await enrol("Northwind");

const caseOf = (reference: string) => db().case.findUniqueOrThrow({ where: { reference } });

it("freezes every signal of the case into a decision, oldest first, and reads it again in short", async () => {
  const reference = await flag("Northwind", "user-1", START, {
    count: 130,
    score: [0.71, 0.123456789012345 + 0.8],
  });
  await flag("Northwind", "user-1", START, { count: 1, monitor: "other", severity: "critical" });
  const { id, standingId } = await caseOf(reference);
  const { evidence, monitors } = await loadJudgedFacts(db(), standingId, id, START);
  const signals = await db().signal.findMany({
    where: { caseId: id },
    orderBy: [{ occurredAt: "asc" }, { id: "asc" }],
  });
  const judged = signals.map((signal) => ({ id: signal.id, score: signal.score }));
  expect(evidence).toMatchObject({
    signals: judged,
    count: 131,
    from: plus(START, -129 * MINUTE).toISOString(),
    to: START.toISOString(),
    hash: bodyHash(judged).toString("hex"),
  });
  expect(evidence.requestIds).toHaveLength(100);
  expect(evidence.requestIds[0]).toBe(signals[0]?.requestId);
  expect(monitors.map(({ severities }) => severities)).toEqual(
    expect.arrayContaining([["medium", "high"], ["critical"]]),
  );

  const { decisionId } = await decideAs(desk.robin, reference, { kind: "warn", ...WORDS }, START);
  const kept = await db().decision.findUniqueOrThrow({ where: { id: decisionId } });
  expect(kept.evidence).toEqual(evidence);
  const { signals: _, ...inShort } = evidence;
  expect((await loadState(db(), standingId)).decisions[0]?.evidence).toEqual(inShort);
});

it("knows of the last signal that has occurred, not of one whose sender's clock runs ahead", async () => {
  const reference = await flag("Northwind", "user-2", START);
  const { id, standingId } = await caseOf(reference);
  const { lastSignalAt } = await loadFacts(db(), standingId, id, plus(START, -30 * SECOND));
  expect(lastSignalAt).toEqual(plus(START, -MINUTE));
  expect((await loadFacts(db(), standingId, id, plus(START, HOUR))).lastSignalAt).toEqual(START);
  expect((await loadFacts(db(), standingId, null, START)).lastSignalAt).toBeNull();
});

it("judges a standing without an open case by no signals", async () => {
  const reference = await flag("Northwind", "user-3", START);
  const { standingId } = await caseOf(reference);
  const { evidence, monitors } = await loadJudgedFacts(db(), standingId, null, START);
  expect(evidence).toMatchObject({ signals: [], count: 0, from: "", to: "", requestIds: [] });
  expect(monitors).toEqual([]);
});
