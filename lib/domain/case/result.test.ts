import { expect, test } from "vitest";
import { appealOf, Ladder, owner, staff } from "@/lib/domain/decide.fixture";
import { DAY, plus } from "@/lib/domain/duration";
import type { AppealOutcome } from "@/lib/domain/records";
import { resultOf } from "./result";

const support = staff("support");

/** A user limited by the second case, after a warning by the first. */
function limited() {
  const ladder = new Ladder();
  const now = ladder.toRestriction();
  const decisionId = ladder.lastDecision;
  const results = (at = now) => ladder.state.cases.map((item) => resultOf(ladder.state, item, at));
  const grant = (outcome: AppealOutcome) => {
    ladder.give(appealOf(decisionId), now, owner);
    const appealId = ladder.state.appeals[0]?.id ?? "";
    ladder.give({ kind: "grant_appeal", appealId, outcome, reasons: "We looked again." }, now, support);
  };
  return { ladder, now, decisionId, results, grant };
}

test("a limit that nobody touches runs out; the warning before it was one", () => {
  const { now, results } = limited();
  expect(results()).toEqual(["warned", "revoked"]);
  expect(results(plus(now, 8 * DAY))).toEqual(["warned", "run_out"]);
});

test("an undecided case has none", () => {
  const ladder = new Ladder();
  ladder.toSecondCase();
  expect(ladder.state.cases.map((item) => resultOf(ladder.state, item, plus(item.openedAt, DAY)))).toEqual([
    "warned",
    null,
  ]);
});

test("what was wrong is said, also after the limit's end", () => {
  const overturned = limited();
  overturned.grant("overturned");
  expect(overturned.results()).toEqual(["warned", "overturned"]);
  expect(overturned.results(plus(overturned.now, 8 * DAY))).toEqual(["warned", "overturned"]);
  const { ladder, now, decisionId, results } = limited();
  ladder.give({ kind: "reverse", decisionId, reason: "The wrong user." }, now, staff("lead", "other"));
  expect(results(plus(now, 8 * DAY))).toEqual(["warned", "reversed"]);
});

test("access given back before the end is no longer limited, by an appeal and without", () => {
  const early = limited();
  early.grant("restored_early");
  expect(early.results()).toEqual(["warned", "lifted"]);
  const { ladder, now, decisionId, results } = limited();
  ladder.give({ kind: "restore", decisionId, reasons: "You called." }, now, support);
  expect(results()).toEqual(["warned", "lifted"]);
});

test("a reversed warning lifts the limit that rests on it", () => {
  const { ladder, now, results } = limited();
  const decisionId = ladder.state.warnings[0]?.decisionId ?? "";
  ladder.give({ kind: "reverse", decisionId, reason: "Wrong." }, now, staff("lead", "other"));
  expect(results()).toEqual(["reversed", "lifted"]);
});
