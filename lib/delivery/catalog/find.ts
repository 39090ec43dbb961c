import { type Catalog, en } from "./en";

const catalogs: Record<string, Catalog> = { en };

/** The words of a locale such as `en-GB`, by its language; English where we have none. */
export function catalogFor(locale: string): Catalog {
  return catalogs[locale.toLowerCase().split(/[-_]/)[0] ?? ""] ?? en;
}
