import { expect, test } from "vitest";
import { backoffMs } from "./backoff.js";

const waits = (failures: number) =>
  Array.from({ length: 1_000 }, () => backoffMs(failures, { firstMs: 500, mostMs: 5_000 }));

test("a wait is anywhere below a ceiling that doubles, and never above the most", () => {
  for (const [failures, ceiling] of [
    [0, 500],
    [2, 2_000],
    [4, 5_000],
    [40, 5_000],
  ] as const) {
    expect(Math.max(...waits(failures))).toBeLessThanOrEqual(ceiling);
    expect(Math.max(...waits(failures))).toBeGreaterThan(ceiling * 0.9);
    expect(Math.min(...waits(failures))).toBeLessThan(ceiling * 0.1);
  }
});
