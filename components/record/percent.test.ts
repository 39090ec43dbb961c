import { expect, it } from "vitest";
import { percent, percentFirst, percentRange } from "./percent";

it.each([
  [0, "0 %"],
  [0.000_001, "under 0.001 %"],
  [0.000_02, "0.002 %"],
  [0.000_4, "0.04 %"],
  [0.004_2, "0.42 %"],
  [0.042, "4.2 %"],
  [0.12, "12 %"],
  [0.994, "99 %"],
  [0.995, "over 99 %"],
  [0.999, "over 99 %"],
  [1, "100 %"],
])("says %f as %s", (share, words) => {
  expect(percent(share)).toBe(words);
});

it("says an interval in whole percents", () => {
  expect(percentRange({ low: 0.2553, high: 0.3662 })).toBe("26 to 37 %");
});

it("begins a sentence", () => {
  expect(percentFirst(0.999)).toBe("Over 99 %");
  expect(percentFirst(0.12)).toBe("12 %");
});
