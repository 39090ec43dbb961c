const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** How long, in one unit, rounded: "40 min", "26 h", "3 d". */
export function span(ms: number): string {
  if (ms < minute) return "under a minute";
  if (ms < hour - minute / 2) return `${Math.round(ms / minute)} min`;
  if (ms < 2 * day - hour / 2) return `${Math.round(ms / hour)} h`;
  return `${Math.round(ms / day)} d`;
}

/** How long, in two units and never more than it is: "2 h 10 min", "6 d 23 h". */
export function exactSpan(ms: number): string {
  const [days, hours, minutes] = parts(ms);
  if (days > 0) return hours > 0 ? `${days} d ${hours} h` : `${days} d`;
  if (hours > 0) return minutes > 0 ? `${hours} h ${minutes} min` : `${hours} h`;
  return span(ms);
}

/** How long, in words for customers: "6 days and 23 hours". */
export function spanInWords(ms: number): string {
  const [days, hours, minutes] = parts(ms);
  const count = (n: number, unit: string) => `${n} ${unit}${n === 1 ? "" : "s"}`;
  const both = (first: string, n: number, unit: string) => (n > 0 ? `${first} and ${count(n, unit)}` : first);
  if (days > 0) return both(count(days, "day"), hours, "hour");
  if (hours > 0) return both(count(hours, "hour"), minutes, "minute");
  return minutes > 0 ? count(minutes, "minute") : "less than a minute";
}

/** The clock that views read moves in steps: what just happened may seem to lie this far ahead. */
const clockStep = 10_000;

export function relativeTime(at: Date, now: Date): string {
  const ms = at.getTime() - now.getTime();
  if (Math.abs(ms) < minute) return ms > clockStep ? "in under a minute" : "just now";
  return ms > 0 ? `in ${span(ms)}` : `${span(-ms)} ago`;
}

type Style = {
  month?: "short" | "long";
  year?: boolean;
  zoned?: boolean /** False for the time alone. */;
  dated?: boolean;
};

/** "27 Nov 2026, 14:05 (Berlin)". Spelled here, since servers and browsers abbreviate months differently. */
export function exactInstant(at: Date, zone: string, style: Style = {}): string {
  const { month = "short", year = true, zoned = true, dated = true } = style;
  const part = Object.fromEntries(
    formatOf(zone)
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  );
  const name = months[Number(part.month) - 1] ?? "";
  const date = `${Number(part.day)} ${month === "long" ? name : name.slice(0, 3)}${year ? ` ${part.year}` : ""}`;
  return `${dated ? `${date}, ` : ""}${part.hour}:${part.minute}${zoned ? ` (${zoneName(zone)})` : ""}`;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Made once for each zone: a page of hundreds of instants would spend seconds on making it. */
function formatOf(zone: string): Intl.DateTimeFormat {
  const made = formats.get(zone);
  if (made) return made;
  const format = new Intl.DateTimeFormat("en-GB", {
    timeZone: zone,
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
  formats.set(zone, format);
  return format;
}

/** "Europe/Berlin" is read as "Berlin". */
function zoneName(zone: string): string {
  return zone.split("/").at(-1)?.replaceAll("_", " ") ?? zone;
}

function parts(ms: number): [days: number, hours: number, minutes: number] {
  return [Math.floor(ms / day), Math.floor((ms % day) / hour), Math.floor((ms % hour) / minute)];
}
