import { describe, expect, test } from "vitest";
import type { Command } from "@/lib/domain/command";
import { Ladder, START, staff, WORDS } from "@/lib/domain/decide.fixture";
import { DAY, HOUR, MINUTE, plus, SECOND } from "@/lib/domain/duration";
import type { Case } from "@/lib/domain/records";
import { ladderIn, later, unclaimed } from "./handling.fixture";

const dismiss: Command = { kind: "dismiss", reason: "duplicate", rationale: "Seen." };

describe("assigning", () => {
  test("gives the case and lets go of it, to somebody who decides cases", () => {
    const ladder = new Ladder();
    expect(ladder.give({ kind: "assign", personId: "auditor" }, later)).toBe("not_a_decider");
    expect(ladder.give({ kind: "assign", personId: "colleague", note: "Yours." }, later)).toEqual([
      "case_assigned",
      "remarked",
    ]);
    expect(ladder.state.cases).toMatchObject([{ assigneeId: "colleague", ...unclaimed }]);
    expect(ladder.state.remarks).toMatchObject([
      { kind: "assignment", authorId: "reviewer", addresseeId: "colleague", text: "Yours.", sentAt: later },
    ]);
    expect(ladder.give({ kind: "assign", personId: "colleague" }, later)).toEqual([]);
  });

  test("to oneself keeps the claim, and a decision ends the assignment", () => {
    const ladder = new Ladder();
    ladder.give({ kind: "assign", personId: "reviewer" }, later);
    expect(ladder.state.cases).toMatchObject([{ assigneeId: "reviewer", claimedBy: "reviewer" }]);
    ladder.give(dismiss, later);
    expect(ladder.state.cases).toMatchObject([{ status: "settling", assigneeId: null }]);
  });

  test("comes back with an undone decision, while whose it was still decides cases", () => {
    for (const [deciders, assigneeId] of [
      [["reviewer", "colleague"], "colleague"],
      [["reviewer"], null],
    ] as const) {
      const ladder = ladderIn({ assigneeId: "colleague" });
      ladder.give(dismiss, later);
      ladder.facts.deciders = new Set(deciders);
      ladder.give({ kind: "undo", decisionId: ladder.lastDecision }, later);
      expect(ladder.state.cases).toMatchObject([{ status: "open", assigneeId }]);
    }
  });
});

test("assigning takes away a lease that is over, so that no page that wakes up takes the case back", () => {
  const ladder = new Ladder();
  const lapsed = plus(START, 11 * MINUTE);
  ladder.give({ kind: "assign", personId: "colleague" }, lapsed, staff("reviewer", "colleague"));
  expect(ladder.state.cases).toMatchObject([{ assigneeId: "colleague", ...unclaimed }]);
});

describe("snoozing", () => {
  const snooze = (changes: Partial<Case>, command: Omit<Extract<Command, { kind: "snooze" }>, "kind">) => {
    const ladder = ladderIn(changes);
    const outcome = ladder.give({ kind: "snooze", ...command }, START);
    return typeof outcome === "string" ? outcome : ladder.state.cases[0];
  };

  test("until an instant, or for as long as a case may rest where a signal is waited for", () => {
    const until = plus(START, 7 * DAY);
    expect(snooze({}, { until })).toMatchObject({
      snoozedUntil: until,
      snoozedUntilSignal: false,
      ...unclaimed,
    });
    expect(snooze({}, { untilSignal: true })).toMatchObject({
      snoozedUntil: until,
      snoozedUntilSignal: true,
    });
    expect(snooze({}, {})).toBe("not_that_long");
    expect(snooze({}, { until: START })).toBe("not_that_long");
    expect(snooze({}, { until: plus(until, 1) })).toBe("not_that_long");
  });

  test("never past the instant a critical case is due", () => {
    const dueAt = plus(START, 4 * HOUR);
    const critical = { severity: "critical", dueAt } as const;
    expect(snooze(critical, { untilSignal: true })).toMatchObject({ snoozedUntil: dueAt });
    expect(snooze(critical, { until: plus(dueAt, 1) })).toBe("not_that_long");
    expect(snooze({ ...critical, dueAt: START }, { untilSignal: true })).toBe("not_that_long");
  });
});

describe("a question", () => {
  test("leaves the case to the leads, and its answer brings it back to whoever asked", () => {
    const ladder = new Ladder();
    expect(ladder.give({ kind: "escalate", question: " " }, later)).toBe("missing_reason");
    expect(ladder.give({ kind: "escalate", question: "Covered?" }, later)).toEqual([
      "remarked",
      "case_escalated",
    ]);
    const [asked] = ladder.state.remarks;
    expect(ladder.state.cases).toMatchObject([{ openQuestionId: asked?.id, ...unclaimed }]);
    const held = { claimedBy: "reviewer", claimTab: "tab", claimUntil: plus(START, HOUR) };
    ladder.state.cases = ladder.state.cases.map((item) => ({ ...item, ...held }));
    expect(ladder.give(dismiss, later)).toBe("question_open");

    ladder.state.cases = ladder.state.cases.map((item) => ({ ...item, ...unclaimed }));
    const answer: Command = { kind: "answer_question", remarkId: asked?.id ?? "", text: "Yes." };
    expect(ladder.give({ ...answer, text: "" }, later, staff("lead"))).toBe("missing_reason");
    expect(ladder.give({ ...answer, remarkId: "other" }, later, staff("lead"))).toBe("no_open_question");
    expect(ladder.give(answer, later, staff("lead"))).toEqual(["remarked", "question_answered"]);
    expect(ladder.state.cases).toMatchObject([{ openQuestionId: null, assigneeId: "reviewer" }]);
    expect(ladder.state.remarks[1]).toMatchObject({
      kind: "answer",
      addresseeId: "reviewer",
      answersId: asked?.id,
    });
    expect(ladder.give(answer, later, staff("lead", "second"))).toBe("no_open_question");
  });

  test("of somebody who decides no cases any more brings it back to the queue", () => {
    const ladder = ladderIn({ ...unclaimed, openQuestionId: "question" });
    ladder.facts.deciders = new Set(["lead"]);
    ladder.give({ kind: "answer_question", remarkId: "question", text: "Yes." }, later, staff("lead"));
    expect(ladder.state.cases).toMatchObject([{ assigneeId: null, openQuestionId: null }]);
  });

  test("that a lead's decision closed is open again once that is undone", () => {
    const ladder = ladderIn({ claimedBy: "lead", openQuestionId: "question" });
    ladder.give(dismiss, later, staff("lead"));
    expect(ladder.state.cases).toMatchObject([{ status: "settling", openQuestionId: null }]);
    ladder.give({ kind: "undo", decisionId: ladder.lastDecision }, plus(later, SECOND), staff("lead"));
    expect(ladder.state.cases).toMatchObject([{ status: "open", openQuestionId: "question" }]);
  });
});

test("a lead takes a live claim over into the lead's own tab, saying why", () => {
  const ladder = new Ladder();
  const takeOver: Command = { kind: "take_over", reason: "Due in an hour.", tab: "lead-tab" };
  expect(ladder.give({ ...takeOver, reason: "" }, later, staff("lead"))).toBe("missing_reason");
  expect(ladder.give(takeOver, later, staff("lead"))).toEqual(["remarked", "case_taken_over"]);
  expect(ladder.state.cases).toMatchObject([
    { claimedBy: "lead", claimTab: "lead-tab", claimUntil: plus(later, 10 * MINUTE) },
  ]);
  expect(ladder.state.remarks).toMatchObject([
    { kind: "take_over", authorId: "lead", addresseeId: "reviewer" },
  ]);
  expect(ladder.give(dismiss, later)).toBe("claimed_by_other");
});

describe("what comes back", () => {
  test("a proposal that is returned is its proposer's case, a refused one everybody's", () => {
    for (const [kind, assigneeId] of [
      ["return", "reviewer"],
      ["refuse", null],
    ] as const) {
      const ladder = new Ladder("organization");
      ladder.give({ kind: "revoke", ...WORDS }, START);
      ladder.give({ kind, decisionId: ladder.lastDecision, reason: "Which key?" }, later, staff("lead"));
      expect(ladder.state.cases).toMatchObject([{ status: "open", assigneeId }]);
    }
  });

  test("an undone decision brings the claim back to the tab that undoes it", () => {
    const ladder = new Ladder();
    ladder.give({ kind: "warn", ...WORDS }, START);
    const now = plus(START, 5 * SECOND);
    ladder.give({ kind: "undo", decisionId: ladder.lastDecision, tab: "second-tab" }, now);
    expect(ladder.state.cases).toMatchObject([
      { status: "open", claimedBy: "reviewer", claimTab: "second-tab", claimUntil: plus(now, 10 * MINUTE) },
    ]);
  });
});
