import { beforeEach, describe, expect, it, vi } from "vitest";

const hour = 3_600_000;

async function loadClock(offset = "") {
  vi.resetModules();
  Reflect.deleteProperty(globalThis, "recourseEnv");
  vi.stubEnv("DATABASE_URL", "postgresql://localhost/clock");
  vi.stubEnv("DATABASE_KIND", "test");
  vi.stubEnv("SECRET", "0123456789abcdef0123456789abcdef");
  vi.stubEnv("CLOCK_OFFSET", offset);
  return import("./clock");
}

describe("clock", () => {
  beforeEach(() => {
    Reflect.deleteProperty(globalThis, "recourseClock");
  });

  it("follows the database, not the machine", async () => {
    const { now, syncClock } = await loadClock();
    const start = performance.now();
    await syncClock(async () => new Date(Date.UTC(2031, 0, 1) + performance.now() - start));
    expect(Math.abs(now().getTime() - Date.UTC(2031, 0, 1))).toBeLessThan(1_000);
  });

  it("trusts the quickest reading", async () => {
    const { now, syncClock } = await loadClock();
    const readings = [
      { delay: 60, at: Date.UTC(2030, 0, 1) },
      { delay: 0, at: Date.UTC(2031, 0, 1) },
      { delay: 60, at: Date.UTC(2032, 0, 1) },
    ];
    await syncClock(async () => {
      const { delay, at } = readings.shift() ?? { delay: 0, at: 0 };
      await new Promise((resolve) => setTimeout(resolve, delay));
      return new Date(at);
    });
    expect(now().getUTCFullYear()).toBe(2031);
  });

  it("runs ahead by CLOCK_OFFSET, and gives the database its own time back", async () => {
    const { inDatabaseTime, now, syncClock } = await loadClock("25h");
    await syncClock(async () => new Date(Date.UTC(2031, 0, 1)));
    expect(Math.abs(now().getTime() - Date.UTC(2031, 0, 1) - 25 * hour)).toBeLessThan(1_000);
    expect(inDatabaseTime(new Date(Date.UTC(2031, 0, 2, 1))).getTime()).toBe(Date.UTC(2031, 0, 1));
  });

  it("is one clock for every copy of the module in the process", async () => {
    const { syncClock } = await loadClock();
    await syncClock(async () => new Date(Date.UTC(2031, 0, 1)));
    const { now } = await loadClock();
    expect(now().getUTCFullYear()).toBe(2031);
  });
});
