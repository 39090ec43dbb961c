import { tz } from "@date-fns/tz";
import { format } from "date-fns";

const DAY = "d MMMM yyyy";
const TIME = "HH:mm";

function isZone(timezone: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: timezone });
    return true;
  } catch {
    return false;
  }
}

const zoned = (instant: Date, timezone: string) => ({
  day: format(instant, DAY, { in: tz(timezone) }),
  time: format(instant, TIME, { in: tz(timezone) }),
});

const isUtc = (timezone: string) => timezone === "UTC" || !isZone(timezone);
const city = (timezone: string) => (timezone.split("/").at(-1) ?? timezone).replaceAll("_", " ");

/** An instant as the organization's clocks show it, for a sentence: `27 November 2026, 14:05 (Berlin)`. */
export function localInstant(instant: Date, timezone: string): string {
  if (isUtc(timezone)) return exactInstant(instant, "UTC");
  const { day, time } = zoned(instant, timezone);
  return `${day}, ${time} (${city(timezone)})`;
}

/** The same for a record, in UTC as well: `27 November 2026, 14:05 Europe/Berlin (13:05 UTC)`. */
export function exactInstant(instant: Date, timezone: string): string {
  const utc = zoned(instant, "UTC");
  if (isUtc(timezone)) return `${utc.day}, ${utc.time} UTC`;
  const { day, time } = zoned(instant, timezone);
  const inUtc = day === utc.day ? utc.time : `${utc.day}, ${utc.time}`;
  return `${day}, ${time} ${timezone} (${inUtc} UTC)`;
}
