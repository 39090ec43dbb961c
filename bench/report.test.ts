import { expect, it } from "vitest";
import { atLeast, atMost, none } from "./figure";
import { missesOf, tableOf } from "./report";

const rate = (value: number) =>
  atLeast(0.3, { what: "rate", value, unit: "signals/s", comparedTo: { what: "the table", value: 1_000 } });
const page = (value: number) =>
  atMost(1.5, { what: "page", value, unit: "ms", comparedTo: { what: "a short queue", value: 2 } });
const of = (...figures: ReturnType<typeof rate>[]) => ({
  intake: { figures, circumstances: { batches: 60 } },
});

it("tells targets that hold from those that are missed, at their very limits", () => {
  expect(missesOf(of(rate(300), page(3), none("lost", 0)))).toEqual([]);
  expect(missesOf(of(rate(299), page(3.01), none("lost", 1)))).toEqual([
    "intake: rate",
    "intake: page",
    "intake: lost",
  ]);
});

it("shows each figure beside what it is compared to", () => {
  const [title, line, circumstances] = tableOf(of(rate(250))).split("\n");
  expect(title).toBe("intake");
  expect(line).toContain("250 signals/s");
  expect(line).toContain("0.25 × the table (1,000 signals/s)");
  expect(line).toContain("at least 0.3 of it: MISSED");
  expect(circumstances).toContain("batches 60");
});
