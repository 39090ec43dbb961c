/** An instant as the clocks of a time zone show it, for a sentence: `27 November 2026, 14:05 (Berlin)`. */
export function localInstant(instant: Date, timezone: string): string {
  const zone = zoneOr(timezone, "UTC");
  const day = new Intl.DateTimeFormat("en-GB", {
    timeZone: zone,
    day: "numeric",
    month: "long",
    year: "numeric",
  });
  const time = new Intl.DateTimeFormat("en-GB", { timeZone: zone, hour: "2-digit", minute: "2-digit" });
  const place = zone === "UTC" ? " UTC" : ` (${(zone.split("/").at(-1) ?? zone).replaceAll("_", " ")})`;
  return `${day.format(instant)}, ${time.format(instant)}${place}`;
}

function zoneOr(timezone: string, otherwise: string): string {
  try {
    new Intl.DateTimeFormat("en", { timeZone: timezone });
    return timezone;
  } catch {
    return otherwise;
  }
}
