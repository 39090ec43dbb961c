import { tz } from "@date-fns/tz";
import { format } from "date-fns";

const PATTERN = "d MMMM yyyy, HH:mm";

function isZone(timezone: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: timezone });
    return true;
  } catch {
    return false;
  }
}

const utc = (instant: Date) => `${format(instant, PATTERN, { in: tz("UTC") })} UTC`;

/** An instant as the organization's clocks show it: `27 November 2026, 14:05 (Europe/Berlin)`. */
export function localInstant(instant: Date, timezone: string): string {
  if (timezone === "UTC" || !isZone(timezone)) return utc(instant);
  return `${format(instant, PATTERN, { in: tz(timezone) })} (${timezone})`;
}

/** The same with its offset and in UTC, so that nothing about it depends on knowing the zone. */
export function exactInstant(instant: Date, timezone: string): string {
  if (timezone === "UTC" || !isZone(timezone)) return utc(instant);
  const local = format(instant, `${PATTERN} 'UTC'xxx`, { in: tz(timezone) });
  return `${local} (${timezone}), that is ${utc(instant)}`;
}
