import { expect, test } from "vitest";
import type { Command } from "@/lib/domain/command";
import { START, staff } from "@/lib/domain/decide.fixture";
import { HOUR, plus } from "@/lib/domain/duration";
import type { Case } from "@/lib/domain/records";
import { ladderIn, later, unclaimed } from "./handling.fixture";

const commands: Record<string, Command> = {
  assign: { kind: "assign", personId: "colleague" },
  snooze: { kind: "snooze", until: plus(START, 2 * HOUR) },
  wake: { kind: "wake" },
  escalate: { kind: "escalate", question: "Is this covered?" },
  answer: { kind: "answer_question", remarkId: "question", text: "It is." },
  take_over: { kind: "take_over", reason: "The deadline is near.", tab: "lead-tab" },
};

const states: Record<string, Partial<Case>> = {
  free: unclaimed,
  mine: {},
  "somebody else's": { claimedBy: "other" },
  "left by somebody else": { claimedBy: "other", claimUntil: START },
  snoozed: { ...unclaimed, snoozedUntil: plus(START, HOUR) },
  "asked about": { ...unclaimed, openQuestionId: "question" },
  awaiting: { ...unclaimed, status: "awaiting_approval" },
  settling: { ...unclaimed, status: "settling", settlesAt: plus(START, HOUR) },
  closed: { ...unclaimed, status: "closed" },
};

/** What each gives for a reviewer, and for a lead: `yes`, or the first missing fact. */
const given: Record<string, Record<string, [string, string]>> = {
  free: {
    assign: ["yes", "yes"],
    snooze: ["yes", "yes"],
    wake: ["not_snoozed", "not_snoozed"],
    escalate: ["yes", "yes"],
    answer: ["not_permitted", "no_open_question"],
    take_over: ["not_permitted", "nobody_holds_it"],
  },
  mine: {
    assign: ["yes", "claimed_by_other"],
    snooze: ["yes", "claimed_by_other"],
    wake: ["not_snoozed", "claimed_by_other"],
    escalate: ["yes", "claimed_by_other"],
    answer: ["not_permitted", "claimed_by_other"],
    take_over: ["not_permitted", "yes"],
  },
  "somebody else's": {
    assign: ["claimed_by_other", "claimed_by_other"],
    snooze: ["claimed_by_other", "claimed_by_other"],
    wake: ["claimed_by_other", "claimed_by_other"],
    escalate: ["claimed_by_other", "claimed_by_other"],
    answer: ["not_permitted", "claimed_by_other"],
    take_over: ["not_permitted", "yes"],
  },
  "left by somebody else": {
    assign: ["yes", "yes"],
    snooze: ["yes", "yes"],
    wake: ["not_snoozed", "not_snoozed"],
    escalate: ["yes", "yes"],
    answer: ["not_permitted", "no_open_question"],
    take_over: ["not_permitted", "nobody_holds_it"],
  },
  snoozed: {
    assign: ["yes", "yes"],
    snooze: ["yes", "yes"],
    wake: ["yes", "yes"],
    escalate: ["yes", "yes"],
    answer: ["not_permitted", "no_open_question"],
    take_over: ["not_permitted", "nobody_holds_it"],
  },
  "asked about": {
    assign: ["question_open", "question_open"],
    snooze: ["question_open", "question_open"],
    wake: ["not_snoozed", "not_snoozed"],
    escalate: ["question_open", "question_open"],
    answer: ["not_permitted", "yes"],
    take_over: ["not_permitted", "nobody_holds_it"],
  },
  ...Object.fromEntries(
    [
      ["awaiting", "case_not_open"],
      ["settling", "case_settling"],
      ["closed", "no_open_case"],
    ].map(([state, code]) => [
      state,
      Object.fromEntries(Object.keys(commands).map((name) => [name, [code, code]])),
    ]),
  ),
};

const table = Object.entries(given).flatMap(([state, row]) =>
  Object.entries(row).map(([command, [reviewer, lead]]) => ({ state, command, reviewer, lead })),
);

test.each(table)("$command on a case that is $state: $reviewer, for a lead $lead", (row) => {
  const play = (role: "reviewer" | "lead") => {
    const ladder = ladderIn(states[row.state] ?? {});
    const outcome = ladder.give(commands[row.command] as Command, later, staff(role));
    return typeof outcome === "string" ? outcome : "yes";
  };
  expect([play("reviewer"), play("lead")]).toEqual([row.reviewer, row.lead]);
});

test("nobody else handles cases", () => {
  for (const command of Object.values(commands))
    expect(ladderIn({}).give(command, later, staff("support"))).toBe("not_permitted");
});
