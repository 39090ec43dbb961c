import { describe, expect, test } from "vitest";
import type { Command } from "@/lib/domain/command";
import { Ladder, START, traffic, WORDS } from "@/lib/domain/decide.fixture";
import { DAY, plus } from "@/lib/domain/duration";
import { extentOf } from "./proportionality";

const active = (count: number, days = 0) => ({
  count,
  from: START,
  to: plus(START, days * DAY),
  models: ["m"],
  requestIds: [],
});

describe("the extent", () => {
  const shareOf = (changes: Partial<Ladder["facts"]>, kind: "end_user" | "organization" = "end_user") =>
    extentOf({ ...new Ladder(kind).facts, activity: active(10), ...changes }).share;

  test("is the share of the user's own requests of the week", () => {
    // 10,000 requests of 100 identifiers: 100 each.
    expect(shareOf({})).toBeCloseTo(0.1);
    const largest = traffic({ largestIdentifier: "user-1", largestIdentifierShare: 0.5 });
    expect(shareOf({ traffic: largest })).toBeCloseTo(10 / 5_000);
  });

  test("is the share of all of an organization's requests", () => {
    expect(shareOf({}, "organization")).toBeCloseTo(10 / 10_000);
  });

  test("counts as many weeks as the signals are apart", () => {
    expect(shareOf({ activity: active(10, 14) })).toBeCloseTo(0.05);
  });

  test("is unknown where nothing was counted, and never more than all", () => {
    expect(shareOf({ traffic: null })).toBeNull();
    expect(shareOf({ activity: active(5_000) })).toBe(1);
    expect(extentOf({ ...new Ladder().facts, activity: null })).toEqual({ count: 0, share: null });
  });
});

describe("a warning and a revocation", () => {
  const { proportionality: _, ...words } = WORDS;

  test.each([
    ["gravity", undefined, "missing_gravity"],
    ["gravity", { intent: "likely" }, "missing_gravity"],
    ["intent", { gravity: "low" }, "missing_intent"],
  ] as const)("is refused without %s", (_, proportionality, code) => {
    const ladder = new Ladder();
    expect(ladder.give({ kind: "warn", ...words, proportionality } as Command, START)).toBe(code);
    const later = ladder.toSecondCase();
    expect(ladder.give({ kind: "revoke", ...words, proportionality } as Command, later)).toBe(code);
  });

  test("freezes the four answers as they are at that moment", () => {
    const ladder = new Ladder();
    const proportionality = { gravity: "low", intent: "unknown", note: "  Once only.  " } as const;
    ladder.give({ kind: "warn", ...words, proportionality }, START);
    expect(ladder.state.decisions[0]?.proportionality).toEqual({
      count: 3,
      share: 0.03,
      gravity: "low",
      intent: "unknown",
      note: "Once only.",
    });
    ladder.give({ kind: "undo", decisionId: ladder.lastDecision, tab: "tab" }, START);
    ladder.give({ kind: "dismiss", reason: "duplicate", rationale: "Seen." }, START);
    expect(ladder.state.decisions[1]?.proportionality).toBeNull();
  });
});
