import { describe, expect, it } from "vitest";
import { HOUR, MINUTE, minus, plus } from "@/lib/domain/duration";
import { isDueSoon, ownerOf, type RemindedCase, reminders } from "./due-soon";

const NOW = new Date("2026-11-20T12:00:00.000Z");

const caseOf = (given: Partial<RemindedCase> = {}): RemindedCase => ({
  id: "one",
  status: "open",
  openedAt: minus(NOW, 23 * HOUR),
  dueAt: plus(NOW, HOUR),
  claimedBy: null,
  claimUntil: null,
  assigneeId: null,
  openQuestionId: null,
  ...given,
});

describe("a case is about to be late", () => {
  it.each([
    ["two hours before its end", 24 * HOUR, 2 * HOUR, true],
    ["not earlier", 24 * HOUR, 2 * HOUR + 1, false],
    ["in the last quarter of four hours", 4 * HOUR, HOUR, true],
    ["not before that quarter", 4 * HOUR, HOUR + 1, false],
    ["not once it is late", 24 * HOUR, 0, false],
  ])("%s", (_, whole, left, expected) => {
    const dueAt = plus(NOW, left);
    expect(isDueSoon({ openedAt: minus(dueAt, whole), dueAt }, NOW)).toBe(expected);
  });
});

describe("it is told to", () => {
  const claimed = { claimedBy: "robin", claimUntil: plus(NOW, MINUTE) };
  it.each<[string, Partial<RemindedCase>, string | null]>([
    ["whoever holds it", { ...claimed, assigneeId: "rhea" }, "robin"],
    [
      "whoever was given it, once a claim is over",
      { ...claimed, claimUntil: NOW, assigneeId: "rhea" },
      "rhea",
    ],
    ["the leads, where it is nobody's", {}, null],
    ["the leads, while a proposal waits", { status: "awaiting_approval", assigneeId: "rhea" }, null],
    ["the leads, while a question waits", { openQuestionId: "question", assigneeId: "rhea" }, null],
    ["the lead who holds it to answer", { openQuestionId: "question", ...claimed }, "robin"],
  ])("%s", (_, given, owner) => {
    expect(ownerOf(caseOf(given), NOW)).toBe(owner);
  });

  it("each of them once, of all their cases, the soonest first", () => {
    const mine = { assigneeId: "rhea" };
    const groups = reminders(
      [
        caseOf({ id: "late", ...mine, dueAt: plus(NOW, 2 * HOUR) }),
        caseOf({ id: "free" }),
        caseOf({ id: "soon", ...mine, dueAt: plus(NOW, MINUTE) }),
      ],
      NOW,
    );
    expect(groups.map(({ audience, cases }) => [audience, cases.map(({ id }) => id)])).toEqual([
      [{ people: ["rhea"], otherwise: "take_over" }, ["soon", "late"]],
      [{ whoMay: "take_over", except: [] }, ["free"]],
    ]);
  });
});
