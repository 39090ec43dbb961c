/** Milliseconds of the units policies are written in. A day is 24 hours, whatever the clocks do. */
export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** The instant `ms` milliseconds after `from`. */
export function plus(from: Date, ms: number): Date {
  return new Date(from.getTime() + ms);
}

/** The instant `ms` milliseconds before `from`. */
export function minus(from: Date, ms: number): Date {
  return plus(from, -ms);
}
