import type { Case } from "./records";

/** Whether a case rests at this instant. It wakes by time alone, or earlier by a signal. */
export function isSnoozed<C extends Pick<Case, "snoozedUntil">>(
  item: C,
  now: Date,
): item is C & { snoozedUntil: Date } {
  return item.snoozedUntil !== null && item.snoozedUntil > now;
}
