import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DAY, HOUR, MINUTE, minus, plus } from "@/lib/domain/duration";
import { volumeCuts, volumeFrame, volumeOf } from "./volume";

const NOW = new Date("2026-11-20T09:00:00.000Z");

/** As the database counts: how many cuts lie at or before each instant. */
function countedOf(cuts: readonly Date[], instants: readonly Date[]) {
  const counted = new Map<number, number>();
  for (const instant of instants) {
    const place = cuts.filter((cut) => cut <= instant).length;
    counted.set(place, (counted.get(place) ?? 0) + 1);
  }
  return counted;
}

function drawn(instants: readonly Date[], windowHours: number, until = NOW) {
  const sorted = instants.toSorted((a, b) => a.getTime() - b.getTime());
  const frame = volumeFrame(sorted[0] ?? until, sorted.at(-1) ?? until, until);
  const counted = countedOf(volumeCuts(frame, windowHours), instants);
  return { frame, buckets: volumeOf(frame, windowHours, counted) };
}

describe("the volume of signals", () => {
  it("is drawn in 60 buckets of a width that a person can say, up to now", () => {
    const { frame, buckets } = drawn([minus(NOW, 5 * HOUR)], 24);
    expect(frame.bucketMs).toBe(5 * MINUTE);
    expect(frame.ends.at(-1)).toEqual(NOW);
    expect(buckets).toHaveLength(60);
    expect(buckets[0]).toEqual({ count: 1, within: 1 });
    expect(buckets.at(-1)).toEqual({ count: 0, within: 1 });
  });

  it("falls once signals leave the policy's window", () => {
    const { frame, buckets } = drawn([minus(NOW, 48 * HOUR), minus(NOW, 47 * HOUR)], 24);
    expect(frame.bucketMs).toBe(HOUR);
    expect(buckets.map(({ within }) => within)).toEqual([
      ...Array(12).fill(0),
      ...[1, ...Array(23).fill(2), 1],
      ...Array(23).fill(0),
    ]);
  });

  it("holds a signal of this instant, and one whose sender's clock runs ahead", () => {
    expect(drawn([NOW], 1).buckets.at(-1)).toEqual({ count: 1, within: 1 });
    expect(drawn([plus(NOW, 4 * MINUTE)], 1).buckets.at(-1)).toEqual({ count: 1, within: 1 });
  });

  it("holds every signal once, and counts each window exactly", () => {
    const ago = fc.integer({ min: 0, max: 4_000 * DAY });
    fc.assert(
      fc.property(
        fc.array(ago, { minLength: 1, maxLength: 40 }),
        fc.integer({ min: 1, max: 800 }),
        (agos, hours) => {
          const instants = agos.map((ms) => minus(NOW, ms));
          const { frame, buckets } = drawn(instants, hours);
          expect(buckets.reduce((sum, { count }) => sum + count, 0)).toBe(instants.length);
          const exact = frame.ends.map(
            (end) => instants.filter((at) => at < end && at >= minus(end, hours * HOUR)).length,
          );
          expect(buckets.map(({ within }) => within)).toEqual(exact);
        },
      ),
    );
  });
});
