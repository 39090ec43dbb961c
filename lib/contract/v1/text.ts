import { z } from "zod";

/**
 * Text of 1 to `max` characters (code points), taken as it is: never trimmed, never normalised. Without what the
 * database cannot hold: a null character, or half of a surrogate pair.
 */
export const text = (max: number) =>
  z.string().regex(new RegExp(`^[^\\0\\p{Cs}]{1,${max}}$`, "u"), {
    error: `must be text of 1 to ${max} characters`,
  });

/** What a person wrote: trimmed, and otherwise as {@link text}. */
export const words = (max: number) => z.string().trim().pipe(text(max));

/** RFC 3339, with its offset. */
export const instant = z.iso.datetime({
  offset: true,
  error: "must be an RFC 3339 time such as 2026-03-01T12:00:00Z",
});

/** The provider's own id of an organization. */
export const externalId = text(128);

/** Opaque and case-sensitive: what an organization sends for one of its end users. */
export const safetyIdentifier = text(128);

export const modelName = text(128);
