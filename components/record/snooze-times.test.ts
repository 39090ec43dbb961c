import { describe, expect, it } from "vitest";
import { instantIn, snoozeTimes } from "./snooze-times";

const timesAt = (now: string, zone: string) =>
  snoozeTimes(new Date(now), zone).map(({ value, at }) => `${value} ${at.toISOString()}`);

describe("until when a case is put aside", () => {
  it("knows the reader's mornings", () => {
    expect(timesAt("2026-11-20T21:30:00Z", "Europe/Berlin")).toEqual([
      "hour 2026-11-20T22:30:00.000Z",
      "shift 2026-11-21T01:30:00.000Z",
      "tomorrow 2026-11-21T08:00:00.000Z",
      "monday 2026-11-23T08:00:00.000Z",
    ]);
  });

  it("takes the day where the reader is, and nine o'clock also after the clocks change", () => {
    // Saturday noon in New York, whose clocks go back that night.
    expect(timesAt("2026-10-31T16:00:00Z", "America/New_York").slice(2)).toEqual([
      "tomorrow 2026-11-01T14:00:00.000Z",
      "monday 2026-11-02T14:00:00.000Z",
    ]);
    expect(timesAt("2026-11-20T23:30:00Z", "Asia/Tokyo")[2]).toBe("tomorrow 2026-11-22T00:00:00.000Z");
  });

  it("says Monday once on a Sunday, and means the next one on a Monday", () => {
    expect(timesAt("2026-11-22T10:00:00Z", "UTC").slice(2)).toEqual(["tomorrow 2026-11-23T09:00:00.000Z"]);
    expect(timesAt("2026-11-23T10:00:00Z", "UTC")[3]).toBe("monday 2026-11-30T09:00:00.000Z");
    expect(timesAt("2026-11-23T08:00:00Z", "UTC")[3]).toBeUndefined();
  });
});

describe("a typed instant", () => {
  it("is read where the reader is", () => {
    expect(instantIn("Europe/Berlin", "2026-11-21T09:00")).toEqual(new Date("2026-11-21T08:00:00Z"));
    expect(instantIn("UTC", "")).toBeNull();
    expect(instantIn("UTC", "2026-11")).toBeNull();
  });
});
