import { expect, test } from "vitest";
import { rowActs } from "./row-acts";

const now = new Date("2026-11-21T12:00:00Z");
const later = new Date("2026-11-21T12:05:00Z");
const person = { id: "01a1fb8b-426c-72ac-82d9-ad125bdc7c66", name: "Ada Reyes" };
const row = { status: "open", claim: null, snoozedUntil: null } as const;
const claimed = (mine: boolean, until = later) => ({ ...row, claim: { by: person, until, mine } });

test.each([
  ["a free case", row, ["claim", "assign", "snooze", "ask"]],
  ["one's own", claimed(true), ["release", "assign", "snooze", "ask"]],
  ["a colleague's", claimed(false), ["assign", "snooze", "ask"]],
  ["one whose claim lapsed", claimed(false, now), ["claim", "assign", "snooze", "ask"]],
  ["one that rests", { ...row, snoozedUntil: later }, ["claim", "assign", "wake", "ask"]],
  ["one that woke by time", { ...row, snoozedUntil: now }, ["claim", "assign", "snooze", "ask"]],
  ["one that waits for a second person", { ...row, status: "awaiting_approval" as const }, []],
])("%s offers what can be done with it", (_, shown, acts) => {
  expect(rowActs(shown, now)).toEqual(acts);
});
