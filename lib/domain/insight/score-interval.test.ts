import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { scoreInterval } from "./score-interval";

describe("scoreInterval", () => {
  // Newcombe, R. G. (1998), "Two-sided confidence intervals for the single proportion: comparison of seven methods",
  // Statistics in Medicine 17, 857–872, table I, method 3 (score, without continuity correction).
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])("of %i in %i is as published", (hits, n, low, high) => {
    const interval = scoreInterval(hits, n);
    expect(interval?.low).toBeCloseTo(low, 4);
    expect(interval?.high).toBeCloseTo(high, 4);
  });

  it("is none where nothing was seen", () => {
    expect(scoreInterval(0, 0)).toBeNull();
  });

  const seen = fc
    .integer({ min: 1, max: 100_000 })
    .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));

  it("holds the share, within 0 to 1, and mirrors its complement", () => {
    fc.assert(
      fc.property(seen, ([hits, n]) => {
        const { low, high } = scoreInterval(hits, n) ?? { low: 2, high: -1 };
        const rest = scoreInterval(n - hits, n) ?? { low: 2, high: -1 };
        expect(low).toBeGreaterThanOrEqual(0);
        expect(low).toBeLessThanOrEqual(hits / n);
        expect(high).toBeGreaterThanOrEqual(hits / n);
        expect(high).toBeLessThanOrEqual(1);
        expect(low).toBeCloseTo(1 - rest.high, 10);
      }),
    );
  });

  it("narrows as more is seen", () => {
    fc.assert(
      fc.property(seen, ([hits, n]) => {
        const width = (times: number) => {
          const { low, high } = scoreInterval(hits * times, n * times) ?? { low: 0, high: 0 };
          return high - low;
        };
        expect(width(4)).toBeLessThan(width(1));
      }),
    );
  });
});
