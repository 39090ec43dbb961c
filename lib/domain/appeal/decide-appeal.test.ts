import { describe, expect, test } from "vitest";
import type { Command } from "@/lib/domain/command";
import { Ladder, owner, staff } from "@/lib/domain/decide.fixture";
import { DAY, HOUR, plus } from "@/lib/domain/duration";
import { standingAt } from "@/lib/domain/standing";

const support = staff("support");

function file(decisionId: string): Command {
  return {
    kind: "file_appeal",
    decisionId,
    situation: "mistake",
    text: "These were our own systems.",
    requestIds: [],
    channel: "portal",
  };
}

/** A limited user with an appeal filed: the ladder, an instant and the appeal's id. */
function appealed() {
  const ladder = new Ladder();
  const now = ladder.toRestriction();
  ladder.give(file(ladder.lastDecision), now, owner);
  return { ladder, now, appealId: ladder.state.appeals[0]?.id ?? "" };
}

describe("filing", () => {
  test("happens once per decision", () => {
    const { ladder, now } = appealed();
    expect(ladder.state.appeals).toMatchObject([
      { status: "open", savesUntil: ladder.state.restrictions[0]?.expiresAt },
    ]);
    expect(ladder.give(file(ladder.lastDecision), now, owner)).toBe("appeal_exists");
  });

  test("waits until the decision is in effect", () => {
    const ladder = new Ladder();
    const now = ladder.toRestriction();
    const { effectiveAt } = ladder.state.restrictions[0] ?? { effectiveAt: now };
    expect(ladder.give(file(ladder.lastDecision), plus(effectiveAt, -1), owner)).toBe("not_in_effect");
  });

  test("is possible until the window ends, counted from delivery", () => {
    const ladder = new Ladder();
    const now = ladder.toRestriction();
    ladder.facts.noticesDelivered = new Map([[ladder.lastDecision, now]]);
    const end = plus(now, 180 * DAY);
    expect(ladder.give(file(ladder.lastDecision), plus(end, 1), owner)).toBe("appeal_window_over");
    expect(ladder.give(file(ladder.lastDecision), end, owner)).toContain("appeal_filed");
  });

  test("has nothing to save once the limit is over, and is decided all the same", () => {
    const ladder = new Ladder();
    const late = plus(ladder.toRestriction(), 200 * HOUR);
    ladder.give(file(ladder.lastDecision), late, owner);
    const appealId = ladder.state.appeals[0]?.id ?? "";
    expect(ladder.state.appeals[0]?.savesUntil).toBeNull();
    const grant: Command = {
      kind: "grant_appeal",
      appealId,
      outcome: "overturned",
      reasons: "We were wrong.",
    };
    expect(ladder.give(grant, late, support)).toEqual(["appeal_closed"]);
  });
});

describe("deciding an appeal", () => {
  test.each(["overturned", "restored_early"] as const)("granted as %s lifts the limit at once", (outcome) => {
    const { ladder, now, appealId } = appealed();
    const grant: Command = { kind: "grant_appeal", appealId, outcome, reasons: "Access is back." };
    expect(ladder.give(grant, now, support)).toEqual(["restriction_ended", "appeal_closed"]);
    expect(ladder.state.restrictions[0]).toMatchObject({ endedAt: now, endReason: outcome });
    expect(standingAt(ladder.state, now).status).toBe("warned");
  });

  test("is not for whoever took the decision", () => {
    const { ladder, now, appealId } = appealed();
    const uphold: Command = { kind: "uphold_appeal", appealId, reasons: "It stands." };
    expect(ladder.give(uphold, now, staff("lead", "reviewer"))).toBe("own_decision");
    expect(ladder.give(uphold, now, staff("lead"))).toEqual(["appeal_closed"]);
  });

  test("is not for reviewers, needs reasons, and happens once", () => {
    const { ladder, now, appealId } = appealed();
    const uphold: Command = { kind: "uphold_appeal", appealId, reasons: "It stands." };
    expect(ladder.give(uphold, now, staff("reviewer", "other"))).toBe("not_permitted");
    expect(ladder.give({ ...uphold, reasons: " " }, now, support)).toBe("missing_reason");
    ladder.give(uphold, now, support);
    expect(ladder.give(uphold, now, support)).toBe("appeal_closed");
  });

  test("a warning is overturned, not restored early", () => {
    const ladder = new Ladder();
    const now = ladder.toSecondCase();
    const decisionId = ladder.state.warnings[0]?.decisionId ?? "";
    ladder.give(file(decisionId), now, owner);
    const appealId = ladder.state.appeals[0]?.id ?? "";
    const grant = (outcome: "overturned" | "restored_early"): Command => ({
      kind: "grant_appeal",
      appealId,
      outcome,
      reasons: "Sorry.",
    });
    expect(ladder.give(grant("restored_early"), now, support)).toBe("not_appealable");
    expect(ladder.give(grant("overturned"), now, support)).toEqual(["warning_voided", "appeal_closed"]);
    expect(standingAt(ladder.state, now).status).toBe("clear");
  });
});

test("a question waits for the customer and the answer brings it back to its place", () => {
  const { ladder, now, appealId } = appealed();
  const { actBy } = ladder.state.appeals[0] ?? {};
  ladder.give({ kind: "ask_customer", appealId, text: "Which key?" }, now, support);
  expect(ladder.state.appeals[0]?.status).toBe("waiting_for_customer");
  ladder.give({ kind: "answer", appealId, text: "The staging key." }, plus(now, HOUR), owner);
  expect(ladder.state.appeals[0]).toMatchObject({ status: "open", actBy });
  expect(ladder.state.messages.map(({ author }) => author)).toEqual(["staff", "customer"]);
});

test("reversing the decision closes its appeal as moot", () => {
  const { ladder, now } = appealed();
  const reverse: Command = { kind: "reverse", decisionId: ladder.lastDecision, reason: "Wrong identifier." };
  expect(ladder.give(reverse, now, staff("lead"))).toEqual([
    "decision_reversed",
    "restriction_ended",
    "appeal_closed",
  ]);
  expect(ladder.state.appeals[0]?.status).toBe("moot");
});
