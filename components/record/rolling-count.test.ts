import { describe, expect, it } from "vitest";
import { rollingCount } from "./rolling-count";

const counts = (instants: number[], windowMs: number) =>
  rollingCount(instants, { from: 0, to: 10, windowMs, steps: 5 }).map(({ count }) => count);

describe("rollingCount", () => {
  it("rises with each signal and falls as each leaves the window", () => {
    expect(counts([1, 3, 3], 4)).toEqual([0, 1, 3, 2, 0, 0]);
  });

  it("counts a signal at its own instant, and no longer a window after it", () => {
    expect(counts([2], 4)).toEqual([0, 1, 1, 0, 0, 0]);
  });

  it("is flat without signals", () => {
    expect(counts([], 4)).toEqual([0, 0, 0, 0, 0, 0]);
  });
});
