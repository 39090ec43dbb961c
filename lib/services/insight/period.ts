import { DAY, minus } from "@/lib/domain/duration";
import type { Span } from "@/lib/store/insight/monitor-tallies";

/** The beginning, in UTC, of the day of an instant. */
export const beginOfDay = (at: Date): Date => new Date(Math.floor(at.getTime() / DAY) * DAY);

/** So many whole days, in UTC, and today as far as it has come. */
export const lastDays = (days: number, now: Date): Span => ({
  from: minus(beginOfDay(now), days * DAY),
  until: now,
});
