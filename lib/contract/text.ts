import { z } from "zod";

/**
 * Text of `min` to `max` characters (code points), taken as it is: never trimmed, never normalised. Without what the
 * database cannot hold: a null character, or half of a surrogate pair.
 */
export const text = (max: number, min = 1) =>
  z.string().regex(new RegExp(`^[^\\0\\p{Cs}]{${min},${max}}$`, "u"), {
    error: `must be text of ${min} to ${max} characters`,
  });

/** What a person wrote: trimmed, and otherwise as {@link text}. */
export const words = (max: number, min = 1) => z.string().trim().pipe(text(max, min));

const YEARS = [Date.UTC(1970, 0), Date.UTC(10_000, 0)] as const;

/** RFC 3339, with its offset. From 1970 to 9999: the database writes other years in a way that no reader expects. */
export const instant = z.iso
  .datetime({ offset: true, error: "must be an RFC 3339 time such as 2026-03-01T12:00:00Z" })
  .refine((time) => Date.parse(time) >= YEARS[0] && Date.parse(time) < YEARS[1], {
    error: "must be a time of the years 1970 to 9999",
  });

/** The provider's own id of an organization. */
export const externalId = text(128);

/** Opaque and case-sensitive: what an organization sends for one of its end users. */
export const safetyIdentifier = text(128);

export const modelName = text(128);
