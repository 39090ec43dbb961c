import { describe, expect, it } from "vitest";
import { exactInstant, exactSpan, relativeTime, span, spanInWords } from "./format-time";

const minutes = (n: number) => n * 60_000;
const hours = (n: number) => minutes(60 * n);

describe("spans", () => {
  it.each([
    [0, "under a minute", "under a minute", "less than a minute"],
    [minutes(1), "1 min", "1 min", "1 minute"],
    [minutes(59), "59 min", "59 min", "59 minutes"],
    [hours(1), "1 h", "1 h", "1 hour"],
    [hours(2) + minutes(10), "2 h", "2 h 10 min", "2 hours and 10 minutes"],
    [hours(47), "47 h", "1 d 23 h", "1 day and 23 hours"],
    [hours(168), "7 d", "7 d", "7 days"],
    [hours(167), "7 d", "6 d 23 h", "6 days and 23 hours"],
    [hours(2) - 10_000, "2 h", "1 h 59 min", "1 hour and 59 minutes"],
  ])("%i ms", (ms, short, exact, words) => {
    expect([span(ms), exactSpan(ms), spanInWords(ms)]).toEqual([short, exact, words]);
  });
});

describe("relative time", () => {
  const now = new Date("2026-11-20T12:00:00Z");
  it.each([
    ["2026-11-20T12:40:00Z", "in 40 min"],
    ["2026-11-20T10:00:00Z", "2 h ago"],
    ["2026-11-20T12:00:20Z", "in under a minute"],
    ["2026-11-20T11:59:40Z", "just now"],
  ])("%s is %s", (at, words) => {
    expect(relativeTime(new Date(at), now)).toBe(words);
  });
});

describe("exact instants", () => {
  const at = new Date("2026-11-27T23:05:00Z");
  it("is read in the zone given, which may have another day", () => {
    expect(exactInstant(at, "UTC")).toBe("27 Nov 2026, 23:05 (UTC)");
    expect(exactInstant(at, "Europe/Berlin")).toBe("28 Nov 2026, 00:05 (Berlin)");
    expect(exactInstant(at, "America/New_York")).toBe("27 Nov 2026, 18:05 (New York)");
  });
  it("has no zero before the day, and no zone where that is said elsewhere", () => {
    expect(exactInstant(new Date("2026-11-04T03:05:00Z"), "UTC", { zoned: false })).toBe("4 Nov 2026, 03:05");
  });
  it("spells months out for customers", () => {
    expect(exactInstant(at, "UTC", { month: "long", year: false })).toBe("27 November, 23:05 (UTC)");
    expect(exactInstant(at, "UTC", { dated: false, zoned: false })).toBe("23:05");
  });
});
