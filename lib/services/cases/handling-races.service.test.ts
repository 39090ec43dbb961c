import { beforeEach, describe, expect, it } from "vitest";
import { HOUR, MINUTE, plus } from "@/lib/domain/duration";
import { newId } from "@/lib/ids";
import { db } from "@/lib/store/database";
import { enrol, flag, openDesk, START } from "../desk.fixture";
import { WORDS } from "../ladder.fixture";
import { decideCase } from "./case-decision";
import { claimCase, holdCase } from "./claims";
import { handle, OTHER_TAB, outcomesOf, rowOf, standingOf, TAB } from "./handling.fixture";

// Each is tried often: who is first is chance, what comes of it is not.
const ROUNDS = 8;
const later = plus(START, MINUTE);
let identifier = "";
let reference = "";

const desk = await openDesk();
await enrol("Northwind");

const renew = async () => {
  identifier = newId();
  reference = await flag("Northwind", identifier, START);
};
beforeEach(renew);

async function rounds(race: () => Promise<void>): Promise<void> {
  for (let round = 0; round < ROUNDS; round++) {
    await race();
    await renew();
  }
}

describe("at once", () => {
  it("a take-over and a heartbeat leave the claim with the lead", () =>
    rounds(async () => {
      await claimCase(desk.robin, { reference, tab: TAB }, START);
      const takeOver = { kind: "take_over", reason: "Due." } as const;
      await Promise.all([
        handle(desk.lea, reference, takeOver, later, OTHER_TAB),
        ...Array.from({ length: 4 }, () => holdCase(desk.robin, { reference, tab: TAB }, later)),
      ]);
      expect(await rowOf(reference)).toMatchObject({ claimedBy: desk.lea.id, claimTab: OTHER_TAB });
      expect(await holdCase(desk.robin, { reference, tab: TAB }, later)).toMatchObject({ held: false });
    }));

  it("a take-over and a decision of whoever holds the case: one of the two", () =>
    rounds(async () => {
      await claimCase(desk.robin, { reference, tab: TAB }, START);
      const { version } = await standingOf(reference);
      const command = { reference, version, tab: TAB };
      const outcomes = await outcomesOf([
        decideCase(
          desk.robin,
          { ...command, commandId: newId(), decision: { kind: "warn", ...WORDS } },
          later,
        ),
        decideCase(
          desk.lea,
          { ...command, commandId: newId(), decision: { kind: "take_over", reason: "Due." } },
          later,
        ),
      ]);
      expect(outcomes.filter((outcome) => outcome === "done")).toHaveLength(1);
      const { status, claimedBy } = await rowOf(reference);
      expect([status, claimedBy]).toEqual(
        outcomes[0] === "done" ? ["settling", null] : ["open", desk.lea.id],
      );
    }));

  it("an assignment and a claim: held by whoever claimed, or given away before, never both lost", () =>
    rounds(async () => {
      const [assigned, claimed] = await outcomesOf([
        handle(desk.lea, reference, { kind: "assign", personId: desk.robin.id }, later),
        claimCase(desk.rhea, { reference, tab: TAB }, later),
      ]);
      const { assigneeId, claimedBy } = await rowOf(reference);
      expect(claimed).toBe("done");
      expect(claimedBy).toBe(desk.rhea.id);
      expect([assigned, assigneeId]).toEqual(
        assigned === "done" ? ["done", desk.robin.id] : ["claimed_by_other", null],
      );
    }));

  it("a snooze and a claim: no case sleeps that somebody has just begun to work on", () =>
    rounds(async () => {
      const [snoozed] = await outcomesOf([
        handle(desk.robin, reference, { kind: "snooze", until: plus(START, HOUR) }, later),
        claimCase(desk.rhea, { reference, tab: TAB }, later),
      ]);
      expect(["done", "claimed_by_other"]).toContain(snoozed);
      expect(await rowOf(reference)).toMatchObject({ claimedBy: desk.rhea.id, snoozedUntil: null });
    }));

  it("a snooze and an arriving signal: none is lost, and the next one wakes the case", () =>
    rounds(async () => {
      await Promise.all([
        flag("Northwind", identifier, later, { count: 1 }),
        handle(desk.robin, reference, { kind: "snooze", untilSignal: true }, later),
      ]);
      const row = await rowOf(reference);
      expect(row.signalCount).toBe(4);
      // Whatever the order was, one more signal wakes it.
      await flag("Northwind", identifier, plus(later, MINUTE), { count: 1 });
      expect(await rowOf(reference)).toMatchObject({ snoozedUntil: null, snoozedUntilSignal: false });
    }));

  it("two leads answer one question: one answer", () =>
    rounds(async () => {
      await handle(desk.robin, reference, { kind: "escalate", question: "May we?" }, later);
      const remarkId = (await rowOf(reference)).openQuestionId ?? "";
      const answer = { kind: "answer_question", remarkId, text: "Yes." } as const;
      const outcomes = await outcomesOf(
        [desk.lea, desk.leo].map((lead) => handle(lead, reference, answer, later)),
      );
      expect(outcomes.sort().filter((outcome) => outcome === "done")).toHaveLength(1);
      expect(outcomes.some((outcome) => outcome === "conflict" || outcome === "no_open_question")).toBe(true);
      expect(await db().caseRemark.count({ where: { answersId: remarkId } })).toBe(1);
      expect(await rowOf(reference)).toMatchObject({ assigneeId: desk.robin.id, openQuestionId: null });
    }));

  it("a question and a reviewer's claim: never a reviewer on a case whose question is open", () =>
    rounds(async () => {
      const [asked, claimed] = await outcomesOf([
        handle(desk.robin, reference, { kind: "escalate", question: "May we?" }, later),
        claimCase(desk.rhea, { reference, tab: TAB }, later),
      ]);
      const { openQuestionId, claimedBy } = await rowOf(reference);
      expect([asked, claimed].filter((outcome) => outcome === "done")).toHaveLength(1);
      expect(asked === "done" ? claimedBy : openQuestionId).toBeNull();
    }));
});
