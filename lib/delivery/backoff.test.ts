import { describe, expect, it } from "vitest";
import { HOUR, MINUTE, SECOND } from "@/lib/domain/duration";
import { MAX_ATTEMPTS, nextAttempt } from "./backoff";

const failedAt = new Date("2026-11-20T13:05:00Z");
const wait = (attempts: number, chance = 0) =>
  (nextAttempt(failedAt, attempts, chance)?.getTime() ?? Number.NaN) - failedAt.getTime();

describe("nextAttempt", () => {
  it("doubles from half a minute to an hour", () => {
    const waits = Array.from({ length: MAX_ATTEMPTS - 1 }, (_, index) => wait(index + 1));
    expect(waits.slice(0, 4)).toEqual([30 * SECOND, MINUTE, 2 * MINUTE, 4 * MINUTE]);
    expect(Math.max(...waits)).toBe(HOUR);
  });

  it("gives up after some three hours", () => {
    const waits = Array.from({ length: MAX_ATTEMPTS - 1 }, (_, index) => wait(index + 1));
    const total = waits.reduce((sum, ms) => sum + ms, 0);
    expect(total).toBeGreaterThan(2.5 * HOUR);
    expect(total).toBeLessThan(3.5 * HOUR);
    expect(nextAttempt(failedAt, MAX_ATTEMPTS, 0)).toBeNull();
  });

  it("takes up to half of a wait away by chance", () => {
    expect(wait(3, 1)).toBe(MINUTE);
    expect(wait(3, 0.5)).toBe(1.5 * MINUTE);
  });
});
