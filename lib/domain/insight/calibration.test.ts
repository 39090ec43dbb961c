import { describe, expect, it } from "vitest";
import { byCalibration, calibrationOf } from "./calibration";

const judged = (falsePositives: number, decided: number) => ({ falsePositives, decided });

describe("calibrationOf", () => {
  it.each([
    [0, 0, "too_few"],
    [3, 4, "too_few"],
    [10, 20, "too_few"],
    [0, 6, "fair"],
    [80, 100, "mostly_wrong"],
    [6, 6, "mostly_wrong"],
    [50, 100, "often_wrong"],
    [30, 100, "often_wrong"],
    [20, 100, "fair"],
    [500, 10_000, "fair"],
  ] as const)("says of %i in %i: %s", (falsePositives, decided, verdict) => {
    expect(calibrationOf(judged(falsePositives, decided)).verdict).toBe(verdict);
  });

  it("has no share of nothing", () => {
    expect(calibrationOf(judged(0, 0))).toEqual({ share: null, interval: null, verdict: "too_few" });
    expect(calibrationOf(judged(1, 4)).share).toBe(0.25);
  });
});

describe("byCalibration", () => {
  it("puts what is certain to be bad above what only may be, and what nobody decided last", () => {
    const monitors = [
      judged(0, 0),
      judged(1, 1),
      judged(0, 50),
      judged(60, 100),
      judged(0, 9),
      judged(8, 10),
    ];
    expect(monitors.sort(byCalibration)).toEqual([
      judged(60, 100),
      judged(8, 10),
      judged(1, 1),
      judged(0, 50),
      judged(0, 9),
      judged(0, 0),
    ]);
  });
});
