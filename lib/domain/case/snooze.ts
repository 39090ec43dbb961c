import { DAY, plus } from "@/lib/domain/duration";
import type { Case } from "@/lib/domain/records";

/** No case rests longer than this at a time, whatever its policy says: nothing is forgotten by snoozing it. */
const AT_MOST = 7 * DAY;

/** The last instant this case can rest until: a critical one is awake when it is due. */
export function latestWaking({ severity, dueAt }: Pick<Case, "severity" | "dueAt">, now: Date): Date {
  const latest = plus(now, AT_MOST);
  return severity === "critical" && dueAt < latest ? dueAt : latest;
}

/** Whether a case rests at this instant. It wakes by time alone, or earlier by a signal. */
export function isSnoozed<C extends Pick<Case, "snoozedUntil">>(
  item: C,
  now: Date,
): item is C & { snoozedUntil: Date } {
  return item.snoozedUntil !== null && item.snoozedUntil > now;
}
