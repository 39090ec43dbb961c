import { localInstant, zoned, zoneOr } from "@/lib/domain/notice/local-instant";

/** An instant for a record, in UTC as well: `27 November 2026, 14:05 Europe/Berlin (13:05 UTC)`. */
export function exactInstant(instant: Date, timezone: string, locale = "en-GB"): string {
  const zone = zoneOr(timezone);
  if (zone === "UTC") return localInstant(instant, zone, locale);
  const utc = zoned(instant, "UTC", locale);
  const { day, time } = zoned(instant, zone, locale);
  const inUtc = day === utc.day ? utc.time : `${utc.day}, ${utc.time}`;
  return `${day}, ${time} ${zone} (${inUtc} UTC)`;
}
