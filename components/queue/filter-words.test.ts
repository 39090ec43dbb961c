import { describe, expect, it } from "vitest";
import { ageWords, phrasesOf, sentenceOf } from "./filter-words";

const names = { policies: new Map([["cyber", "Cyber abuse"]]), people: new Map([["p1", "Ada Reyes"]]) };

describe("the filter in words", () => {
  it("reads like a sentence, however it was put together", () => {
    const filter = { late: true, assignee: "p1", severity: "critical", policy: "cyber" } as const;
    expect(sentenceOf(filter, "due", names)).toBe(
      "Cases of critical severity, under Cyber abuse, that are late, assigned to Ada Reyes, due first.",
    );
    expect(sentenceOf({}, "urgent", names)).toBe("Cases most urgent first.");
  });

  it("tells no from not asked", () => {
    const filter = { repeat: false, zdr: false, trusted: false, late: false };
    expect(phrasesOf(filter, names).map(({ words }) => words)).toEqual([
      "without zero data retention",
      "without trusted access",
      "without an earlier warning",
      "that are not late yet",
    ]);
  });

  it("names what it does not know by its key, and nobody by an id", () => {
    const filter = { policy: "bio", assignee: "p2" };
    expect(phrasesOf(filter, names).map(({ words }) => words)).toEqual([
      "under bio",
      "assigned to somebody who left",
    ]);
  });

  it.each([
    [1, "an hour"],
    [4, "4 hours"],
    [24, "24 hours"],
    [72, "3 days"],
    [50, "50 hours"],
  ])("calls %i hours %s", (hours, words) => {
    expect(ageWords(hours)).toBe(words);
  });
});
