import { describe, expect, test } from "vitest";
import type { Command } from "./command";
import { Ladder, START, staff, traffic, WORDS } from "./decide.fixture";
import { HOUR, MINUTE, plus, SECOND } from "./duration";
import { standingAt } from "./standing";

const revoke: Command = { kind: "revoke", ...WORDS };
const warn: Command = { kind: "warn", ...WORDS };

describe("an end user", () => {
  test("is not limited without a delivered warning", () => {
    expect(new Ladder().give(revoke, START)).toBe("no_warning_delivered");
  });

  test("is not limited by a warning that was sent and not delivered", () => {
    const ladder = new Ladder();
    expect(ladder.give(warn, START)).toEqual(["decided", "warned", "case_settling"]);
    const later = plus(START, 48 * HOUR);
    ladder.signal(later).reopen("two", later);
    expect(ladder.give(revoke, later)).toBe("no_warning_delivered");
  });

  test("is not limited by signals from before the end of the grace", () => {
    const ladder = new Ladder();
    ladder.give(warn, START);
    const deliveredAt = plus(START, MINUTE);
    ladder.give({ kind: "confirm_delivery", decisionId: ladder.lastDecision, deliveredAt }, deliveredAt);
    const early = plus(deliveredAt, 24 * HOUR - 1);
    ladder.signal(early).reopen("two", early);
    expect(ladder.give(revoke, early)).toBe("no_signal_after_warning");
  });

  test("is not limited before the end of the grace, whatever time a sender's clock gave a signal", () => {
    const ladder = new Ladder();
    const graceUntil = ladder.toSecondCase();
    expect(ladder.give(revoke, plus(graceUntil, -1))).toBe("no_signal_after_warning");
    expect(ladder.give(revoke, graceUntil)).toContain("restricted");
  });

  test("is limited for 168 hours from the end of the undo window once it went on", () => {
    const ladder = new Ladder();
    const at = ladder.toSecondCase();
    expect(ladder.give(revoke, at)).toEqual(["decided", "restricted", "case_settling"]);
    const effectiveAt = plus(at, 30 * SECOND);
    expect(ladder.state.restrictions).toMatchObject([
      { effectiveAt, expiresAt: plus(effectiveAt, 168 * HOUR), warningId: ladder.state.warnings[0]?.id },
    ]);
    expect(standingAt(ladder.state, at).status).toBe("warned");
    expect(standingAt(ladder.state, effectiveAt).status).toBe("limited");
    expect(standingAt(ladder.state, plus(effectiveAt, 168 * HOUR)).status).toBe("warned");
  });

  test("is not limited by a warning that has lapsed", () => {
    const ladder = new Ladder();
    ladder.toSecondCase();
    const late = plus(START, 91 * 24 * HOUR);
    ladder.state.cases.pop();
    ladder.reopen("three", late);
    expect(ladder.give(revoke, late)).toBe("no_warning_delivered");
  });

  test("that carries more than a quarter of the traffic needs a second person", () => {
    const ladder = new Ladder();
    const at = ladder.toSecondCase();
    ladder.facts.traffic = traffic({ largestIdentifier: "user-1", largestIdentifierShare: 0.26 });
    expect(ladder.give(revoke, at)).toEqual(["decided", "approval_awaited"]);
    expect(ladder.state.restrictions).toEqual([]);
  });

  test("is not limited again while limited", () => {
    const ladder = new Ladder();
    const at = ladder.toRestriction();
    ladder.signal(at).reopen("three", at);
    expect(ladder.give(revoke, at)).toBe("already_restricted");
  });
});

describe("an organization that sends no identifiers", () => {
  test("is limited only when a second person approves", () => {
    const ladder = new Ladder("organization");
    expect(ladder.give(revoke, START, staff("lead", "reviewer"))).toEqual(["decided", "approval_awaited"]);
    const approve: Command = { kind: "approve", decisionId: ladder.lastDecision };
    const later = plus(START, MINUTE);
    expect(ladder.give(approve, later, staff("lead", "reviewer"))).toBe("own_proposal");
    for (const kind of ["return", "refuse"] as const)
      expect(ladder.give({ ...approve, kind, reason: "No." }, later, staff("lead", "reviewer"))).toBe(
        "own_proposal",
      );
    expect(ladder.give(approve, later, staff("reviewer", "other"))).toBe("not_permitted");
    expect(ladder.give(approve, later, staff("lead"))).toEqual([
      "approval_given",
      "restricted",
      "case_settling",
    ]);
    expect(ladder.state.restrictions).toMatchObject([
      { scope: "organization", approvedBy: "lead", effectiveAt: plus(later, 30 * SECOND) },
    ]);
  });

  test("is not limited when its adoption changed before the approval", () => {
    const ladder = new Ladder("organization");
    ladder.give(revoke, START);
    ladder.facts.traffic = traffic();
    const approve: Command = { kind: "approve", decisionId: ladder.lastDecision };
    expect(ladder.give(approve, START, staff("lead"))).toBe("identifiers_in_use");
  });

  test("goes back with a question, or is refused with a reason", () => {
    const ladder = new Ladder("organization");
    ladder.give(revoke, START);
    const decisionId = ladder.lastDecision;
    expect(ladder.give({ kind: "return", decisionId, reason: " " }, START, staff("lead"))).toBe(
      "missing_reason",
    );
    expect(ladder.give({ kind: "return", decisionId, reason: "Which key?" }, START, staff("lead"))).toEqual([
      "approval_given",
      "case_reopened",
    ]);
    expect(ladder.give({ kind: "approve", decisionId }, START, staff("lead"))).toBe("nothing_to_approve");
  });
});

test("an organization that sends identifiers is limited as a whole only where a lead says why", () => {
  const ladder = new Ladder("organization");
  ladder.facts.traffic = traffic();
  expect(ladder.give(revoke, START)).toBe("override_needs_lead");
  const lead = staff("lead", "reviewer");
  expect(ladder.give(revoke, START, lead)).toBe("identifiers_in_use");
  const stated: Command = { ...revoke, overrideReason: "Identifiers are random per request." } as Command;
  expect(ladder.give(stated, START, lead)).toEqual(["decided", "approval_awaited"]);
});

describe("deciding", () => {
  test.each([
    ["nobody holds the claim", null, "not_claimed"],
    ["somebody else holds the claim", "other", "claimed_by_other"],
  ])("is refused while %s", (_, claimedBy, code) => {
    const ladder = new Ladder();
    ladder.state.cases.pop();
    ladder.reopen("x", START, claimedBy as string);
    expect(ladder.give(warn, START)).toBe(code);
  });

  test("is refused without clause, facts or rationale", () => {
    const ladder = new Ladder();
    expect(ladder.give({ ...warn, clause: "9.9" } as Command, START)).toBe("missing_clause");
    expect(ladder.give({ ...warn, facts: " " } as Command, START)).toBe("missing_facts");
    expect(ladder.give({ ...warn, rationale: "" } as Command, START)).toBe("missing_rationale");
  });

  test("is refused while a decision settles, and after it there is no case", () => {
    const ladder = new Ladder();
    ladder.give(warn, START);
    expect(ladder.give(warn, plus(START, 29 * SECOND))).toBe("case_settling");
    expect(ladder.give(warn, plus(START, 30 * SECOND))).toBe("no_open_case");
  });

  test("a dismissal as false positive quiets the monitors, never for critical signals", () => {
    const ladder = new Ladder();
    ladder.facts.monitors = [
      { monitorId: "m", severities: ["high", "critical"] },
      { monitorId: "k", severities: ["critical"] },
    ];
    ladder.give({ kind: "dismiss", reason: "false_positive", rationale: "A test suite." }, START);
    expect(ladder.state.quiets.map(({ monitorId }) => monitorId)).toEqual(["m"]);
  });

  test.each([0, 0.000_1])(
    "quiets nothing where the policy says for %s days, less than the undo window",
    (days) => {
      const ladder = new Ladder();
      const { policy } = ladder.facts;
      ladder.facts.policy = { ...policy, numbers: { ...policy.numbers, quietDays: days } };
      ladder.give({ kind: "dismiss", reason: "false_positive", rationale: "A test suite." }, START);
      expect(ladder.state).toMatchObject({ cases: [{ status: "settling" }], quiets: [] });
    },
  );
});

describe("undo and reversal", () => {
  const at = (ms: number) => plus(START, ms);

  test("the last signer undoes within the window, and nothing is left of the warning", () => {
    const ladder = new Ladder();
    ladder.give(warn, START);
    const undo: Command = { kind: "undo", decisionId: ladder.lastDecision };
    expect(ladder.give(undo, at(1), staff("reviewer", "other"))).toBe("not_last_signer");
    expect(ladder.give(undo, at(29 * SECOND))).toEqual([
      "decision_undone",
      "warning_voided",
      "case_reopened",
    ]);
    expect(ladder.state.cases[0]).toMatchObject({ status: "open", outcome: null });
    expect(ladder.give(undo, at(29 * SECOND))).toBe("nothing_to_undo");
  });

  test("an undone revocation is taken anew at once, also within what was its window", () => {
    const ladder = new Ladder();
    const now = ladder.toSecondCase();
    ladder.give(revoke, now);
    const undo: Command = { kind: "undo", decisionId: ladder.lastDecision };
    expect(ladder.give(undo, plus(now, SECOND))).toContain("restriction_ended");
    const claim = { claimedBy: "reviewer", claimTab: "tab", claimUntil: plus(now, MINUTE) };
    ladder.state.cases = ladder.state.cases.map((item) => ({ ...item, ...claim }));
    expect(ladder.give(revoke, plus(now, 2 * SECOND))).toEqual(["decided", "restricted", "case_settling"]);
    expect(standingAt(ladder.state, plus(now, 31 * SECOND)).status).toBe("warned");
    expect(standingAt(ladder.state, plus(now, 32 * SECOND)).status).toBe("limited");
  });

  test("after the window a decision is reversed, by a lead or a support agent", () => {
    const ladder = new Ladder();
    ladder.give(warn, START);
    const decisionId = ladder.lastDecision;
    expect(ladder.give({ kind: "undo", decisionId }, at(30 * SECOND))).toBe("undo_window_over");
    const reverse: Command = { kind: "reverse", decisionId, reason: "Wrong identifier." };
    expect(ladder.give(reverse, at(10 * SECOND), staff("lead"))).toBe("not_in_effect");
    expect(ladder.give(reverse, at(MINUTE))).toBe("not_permitted");
    expect(ladder.give(reverse, at(MINUTE), staff("support"))).toEqual([
      "case_settled",
      "decision_reversed",
      "warning_voided",
    ]);
  });

  test("voiding a warning lifts the restriction that rests on it", () => {
    const ladder = new Ladder();
    const now = ladder.toRestriction();
    const decisionId = ladder.state.decisions[0]?.id ?? "";
    expect(ladder.give({ kind: "reverse", decisionId, reason: "Wrong." }, now, staff("lead"))).toContain(
      "restriction_ended",
    );
    expect(standingAt(ladder.state, now)).toEqual({ status: "clear", until: null });
  });
});
