import { TZDate } from "@date-fns/tz";

const hourMs = 3_600_000;
const morning = 9;

export type SnoozeTime = { value: string; label: string; at: Date };

/** Nine o'clock, so many days from now, where the reader is. */
function morningIn(days: number, now: Date, zone: string): Date {
  const today = new TZDate(now, zone);
  return new Date(
    new TZDate(today.getFullYear(), today.getMonth(), today.getDate() + days, morning, zone).getTime(),
  );
}

/** Until when a case is usually put aside. Mornings are the reader's. */
export function snoozeTimes(now: Date, zone: string): SnoozeTime[] {
  const weekday = new TZDate(now, zone).getDay();
  const toMonday = (8 - weekday) % 7 || 7;
  const times = [
    { value: "hour", label: "An hour", at: new Date(now.getTime() + hourMs) },
    { value: "shift", label: "Four hours", at: new Date(now.getTime() + 4 * hourMs) },
    { value: "tomorrow", label: "Tomorrow morning", at: morningIn(1, now, zone) },
    { value: "monday", label: "Monday morning", at: morningIn(toMonday, now, zone) },
  ];
  // On a Sunday, tomorrow is Monday; early on a Monday, the next one is more than a week away.
  return times.filter(
    ({ at }, index) =>
      times.findIndex((each) => each.at.getTime() === at.getTime()) === index &&
      at.getTime() - now.getTime() <= 7 * 24 * hourMs,
  );
}

/** The instant that a field for date and time names (`2026-11-21T09:00`), read where the reader is. */
export function instantIn(zone: string, typed: string): Date | null {
  const [year, month, day, hour, minute] = typed.split(/[-T:]/).map(Number);
  if (year === undefined || month === undefined || day === undefined) return null;
  const at = new TZDate(year, month - 1, day, hour ?? 0, minute ?? 0, zone).getTime();
  return Number.isNaN(at) ? null : new Date(at);
}
