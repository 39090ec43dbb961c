import { expect, it } from "vitest";
import { median, p95 } from "./statistics";

it("takes the value that so many do not exceed, whatever their order", () => {
  const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);
  expect([median(hundred), p95(hundred)]).toEqual([50, 95]);
  expect(median([9, 1, 10])).toBe(9);
  expect([median([7]), p95([7])]).toEqual([7, 7]);
});

it("has no answer where nothing was measured", () => {
  expect(() => p95([])).toThrow("nothing was measured");
});
