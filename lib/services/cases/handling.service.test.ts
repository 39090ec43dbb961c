import { beforeEach, describe, expect, it } from "vitest";
import { HOUR, MINUTE, plus, SECOND } from "@/lib/domain/duration";
import { newId } from "@/lib/ids";
import { db } from "@/lib/store/database";
import { decideAs } from "@/prisma/scenarios/steps";
import { enrol, flag, openDesk, START } from "../desk.fixture";
import { WORDS } from "../ladder.fixture";
import { getCase } from "./case";
import { claimCase, holdCase } from "./claims";
import { handle, OTHER_TAB, rowOf, standingOf, TAB } from "./handling.fixture";

const unclaimed = { claimedBy: null, claimTab: null, claimUntil: null };
const later = plus(START, MINUTE);
let identifier = "";
let reference = "";

const desk = await openDesk();
await enrol("Northwind");

beforeEach(async () => {
  identifier = newId();
  reference = await flag("Northwind", identifier, START);
});

/** The newest entry about the case's standing. */
async function lastEntry() {
  const { id } = await standingOf(reference);
  return db().auditEntry.findFirstOrThrow({ where: { entityId: id }, orderBy: { version: "desc" } });
}

describe("assigning", () => {
  it("gives the case away with a note, on record without the words", async () => {
    await claimCase(desk.robin, { reference, tab: TAB }, START);
    await handle(desk.robin, reference, { kind: "assign", personId: desk.rhea.id, note: "Yours?" }, later);
    expect(await rowOf(reference)).toMatchObject({ assigneeId: desk.rhea.id, ...unclaimed });
    const seen = await getCase(desk.rhea, { reference }, later);
    expect(seen).toMatchObject({
      assignee: { id: desk.rhea.id, name: "Rhea" },
      remarks: [
        { kind: "assignment", by: { name: "Robin" }, to: { name: "Rhea" }, text: "Yours?", at: later },
      ],
    });
    const entry = await lastEntry();
    expect(entry).toMatchObject({
      action: "assign",
      actorName: "Robin",
      details: { personId: desk.rhea.id },
    });
    expect(JSON.stringify(entry.details)).not.toContain("Yours?");
  });

  it("ends with a decision, and is as it was once that is undone", async () => {
    await handle(desk.lea, reference, { kind: "assign", personId: desk.rhea.id }, later);
    const dismiss = { kind: "dismiss", reason: "duplicate", rationale: "Seen." } as const;
    const { decisionId } = await decideAs(desk.robin, reference, dismiss, later);
    expect(await rowOf(reference)).toMatchObject({ status: "settling", assigneeId: null });
    await handle(desk.robin, reference, { kind: "undo", decisionId }, plus(later, SECOND));
    expect(await rowOf(reference)).toMatchObject({ assigneeId: desk.rhea.id, claimedBy: desk.robin.id });
  });

  it("is to somebody who decides cases", async () => {
    for (const { id } of [desk.sam, desk.ari, { id: newId() }])
      await expect(
        handle(desk.robin, reference, { kind: "assign", personId: id }, later),
      ).rejects.toMatchObject({ details: { reason: "not_a_decider" } });
  });
});

describe("snoozing", () => {
  it("lets go of the case, and the next signal wakes it", async () => {
    await claimCase(desk.robin, { reference, tab: TAB }, START);
    const until = plus(START, 5 * HOUR);
    await handle(desk.robin, reference, { kind: "snooze", until, untilSignal: true }, later);
    expect(await rowOf(reference)).toMatchObject({
      snoozedUntil: until,
      snoozedUntilSignal: true,
      ...unclaimed,
    });
    expect((await getCase(desk.robin, { reference }, later)).snooze).toEqual({ until, untilSignal: true });
    expect(await lastEntry()).toMatchObject({
      action: "snooze",
      details: { until: until.toISOString(), untilSignal: true },
    });
    await flag("Northwind", identifier, plus(START, HOUR), { count: 1 });
    expect(await rowOf(reference)).toMatchObject({ snoozedUntil: null, snoozedUntilSignal: false });
  });

  it("until a time is not ended by a signal, but for one that makes the case critical", async () => {
    const until = plus(START, 5 * HOUR);
    await handle(desk.robin, reference, { kind: "snooze", until }, later);
    await flag("Northwind", identifier, plus(START, HOUR), { count: 1 });
    expect(await rowOf(reference)).toMatchObject({ snoozedUntil: until });
    await flag("Northwind", identifier, plus(START, HOUR), { count: 1, severity: "critical" });
    expect(await rowOf(reference)).toMatchObject({ snoozedUntil: null, severity: "critical" });
  });

  it("is over as soon as somebody takes the case in hand", async () => {
    await handle(desk.robin, reference, { kind: "snooze", untilSignal: true }, later);
    await claimCase(desk.rhea, { reference, tab: TAB }, later);
    expect(await rowOf(reference)).toMatchObject({ snoozedUntil: null, snoozedUntilSignal: false });
  });

  it("is over at its time, or as soon as somebody wakes it", async () => {
    const until = plus(START, HOUR);
    await handle(desk.robin, reference, { kind: "snooze", until }, later);
    expect((await getCase(desk.robin, { reference }, until)).snooze).toBeNull();
    await handle(desk.rhea, reference, { kind: "wake" }, later);
    expect((await getCase(desk.robin, { reference }, later)).snooze).toBeNull();
  });
});

describe("a question to the leads", () => {
  const ask = async () => {
    await claimCase(desk.robin, { reference, tab: TAB }, START);
    await handle(desk.robin, reference, { kind: "escalate", question: "Is this their own host?" }, later);
    return (await rowOf(reference)).openQuestionId ?? "";
  };

  it("leaves the case to leads, and the answer brings it back", async () => {
    const remarkId = await ask();
    expect((await getCase(desk.lea, { reference }, later)).remarks).toMatchObject([
      { id: remarkId, kind: "question", by: { name: "Robin" }, open: true, text: "Is this their own host?" },
    ]);
    await expect(claimCase(desk.rhea, { reference, tab: TAB }, later)).rejects.toMatchObject({
      details: { reason: "question_open" },
    });
    await claimCase(desk.lea, { reference, tab: TAB }, later);
    const answer = { kind: "answer_question", remarkId, text: "It is; see their grant." } as const;
    await expect(handle(desk.rhea, reference, answer, later)).rejects.toMatchObject({ code: "forbidden" });
    await handle(desk.lea, reference, answer, later);
    expect(await rowOf(reference)).toMatchObject({
      assigneeId: desk.robin.id,
      openQuestionId: null,
      ...unclaimed,
    });
    expect((await getCase(desk.robin, { reference }, later)).remarks).toMatchObject([
      { open: false },
      { kind: "answer", by: { name: "Lea" }, to: { name: "Robin" }, answers: remarkId },
    ]);
    expect(await lastEntry()).toMatchObject({ action: "answer_question", details: { remarkId } });
  });

  it("is closed by a lead's decision, and open again once that is undone", async () => {
    const remarkId = await ask();
    const { decisionId } = await decideAs(desk.lea, reference, { kind: "warn", ...WORDS }, later);
    expect(await rowOf(reference)).toMatchObject({ status: "settling", openQuestionId: null });
    await handle(desk.lea, reference, { kind: "undo", decisionId }, plus(later, SECOND), OTHER_TAB);
    expect(await rowOf(reference)).toMatchObject({
      status: "open",
      openQuestionId: remarkId,
      claimedBy: desk.lea.id,
      claimTab: OTHER_TAB,
    });
  });
});

describe("taking over", () => {
  const takeOver = { kind: "take_over", reason: "Due in an hour." } as const;

  it("moves a live claim to the lead, who loses it is told, and it is on record", async () => {
    await claimCase(desk.robin, { reference, tab: TAB }, START);
    await handle(desk.lea, reference, takeOver, later, OTHER_TAB);
    expect(await rowOf(reference)).toMatchObject({ claimedBy: desk.lea.id, claimTab: OTHER_TAB });
    expect(await holdCase(desk.robin, { reference, tab: TAB }, later)).toMatchObject({ held: false });
    expect((await getCase(desk.robin, { reference }, later)).remarks).toMatchObject([
      { kind: "take_over", by: { name: "Lea" }, to: { name: "Robin" }, text: "Due in an hour." },
    ]);
    expect(await lastEntry()).toMatchObject({ action: "take_over", details: { from: desk.robin.id } });
  });

  it("is refused where nobody else holds it, and to anybody but a lead", async () => {
    await expect(handle(desk.lea, reference, takeOver, later)).rejects.toMatchObject({
      details: { reason: "nobody_holds_it" },
    });
    await claimCase(desk.robin, { reference, tab: TAB }, START);
    await expect(handle(desk.rhea, reference, takeOver, later)).rejects.toMatchObject({ code: "forbidden" });
  });
});
