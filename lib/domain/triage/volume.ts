import { DAY, HOUR, MINUTE, plus } from "@/lib/domain/duration";

/** As many as a small chart can show. */
const BUCKETS = 60;

/** Widths that a person can say, in milliseconds. */
const WIDTHS = [
  ...[1, 2, 3, 5, 10, 15, 20, 30].map((minutes) => minutes * MINUTE),
  ...[1, 2, 3, 4, 6, 8, 12].map((hours) => hours * HOUR),
  ...[1, 2, 3, 7, 14, 30].map((days) => days * DAY),
];

/** Equal buckets, each up to and without its end; the last one ends at or after the last signal. */
export type VolumeFrame = { from: Date; bucketMs: number; ends: Date[] };

/** How many signals occurred in a bucket, and how many within the policy's window up to its end. */
export type VolumeBucket = { count: number; within: number };

/** Buckets that hold every signal from the first one on, up to `until`. */
export function volumeFrame(first: Date, last: Date, until: Date): VolumeFrame {
  const end = Math.max(until.getTime(), last.getTime() + 1);
  const span = end - first.getTime();
  const longest = Math.ceil(span / BUCKETS / DAY) * DAY;
  const bucketMs = WIDTHS.find((width) => width * BUCKETS >= span) ?? longest;
  const from = new Date(end - BUCKETS * bucketMs);
  const ends = Array.from({ length: BUCKETS }, (_, index) => plus(from, (index + 1) * bucketMs));
  return { from, bucketMs, ends };
}

/** The instants between which signals are counted, ascending: where buckets end, and where their windows begin. */
export function volumeCuts({ ends }: VolumeFrame, windowHours: number): Date[] {
  const instants = ends.flatMap((end) => [end.getTime(), end.getTime() - windowHours * HOUR]);
  return [...new Set(instants)].sort((a, b) => a - b).map((instant) => new Date(instant));
}

/** The buckets from how many signals lie before each cut and at or after the one before it. */
export function volumeOf(
  frame: VolumeFrame,
  windowHours: number,
  counted: ReadonlyMap<number, number>,
): VolumeBucket[] {
  const before = new Map<number, number>();
  let sum = 0;
  volumeCuts(frame, windowHours).forEach((cut, index) => {
    sum += counted.get(index) ?? 0;
    before.set(cut.getTime(), sum);
  });
  const upTo = (instant: number) => before.get(instant) ?? 0;
  return frame.ends.map((end, index) => {
    const at = end.getTime();
    const previous = frame.ends[index - 1];
    return {
      count: upTo(at) - (previous ? upTo(previous.getTime()) : 0),
      within: upTo(at) - upTo(at - windowHours * HOUR),
    };
  });
}
