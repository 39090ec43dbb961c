/** The zone if it is one, else UTC. */
export function zoneOr(timezone: string): string {
  try {
    new Intl.DateTimeFormat("en", { timeZone: timezone });
    return timezone;
  } catch {
    return "UTC";
  }
}

/** An instant's day and time as the clocks of a zone show them: `27 November 2026`, `14:05`. */
export function zoned(instant: Date, timeZone: string, locale: string): { day: string; time: string } {
  const day = new Intl.DateTimeFormat(locale, { timeZone, day: "numeric", month: "long", year: "numeric" });
  const time = new Intl.DateTimeFormat(locale, { timeZone, hour: "2-digit", minute: "2-digit" });
  return { day: day.format(instant), time: time.format(instant) };
}

/** An instant as the clocks of a time zone show it, for a sentence: `27 November 2026, 14:05 (Berlin)`. */
export function localInstant(instant: Date, timezone: string, locale = "en-GB"): string {
  const zone = zoneOr(timezone);
  const { day, time } = zoned(instant, zone, locale);
  const place = zone === "UTC" ? " UTC" : ` (${(zone.split("/").at(-1) ?? zone).replaceAll("_", " ")})`;
  return `${day}, ${time}${place}`;
}
