import { AppError } from "@/lib/errors";

/** Where a keyset page ends: the instant its list is ordered by, and the row's id for ties. */
export type Position = { at: Date; id: string };

// The instants that {@link cursorOf} writes and the database reads.
const INSTANT = /^(?!0000)\d{4}-\d\d-\d\dT[\d:.]+Z$/;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A position as an opaque text for an address. */
export function cursorOf({ at, id }: Position): string {
  return Buffer.from(`${at.toISOString()} ${id}`).toString("base64url");
}

/** The position a cursor stands for; null for the first page. Throws `invalid` for a text that is none of ours. */
export function positionOf(cursor: string | undefined): Position | null {
  if (cursor === undefined) return null;
  const [instant = "", id = ""] = Buffer.from(cursor, "base64url").toString().split(" ");
  const at = new Date(instant);
  if (!INSTANT.test(instant) || Number.isNaN(at.getTime()) || !UUID.test(id))
    throw new AppError("invalid", "This page of the list cannot be found. Start from its beginning.", {
      param: "cursor",
    });
  return { at, id };
}

/** Cuts what was read (one row more than the page) to the page, with the cursor of the next one. */
export function pageOf<R>(
  rows: readonly R[],
  limit: number,
  position: (row: R) => Position,
): { page: R[]; nextCursor: string | null } {
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return { page, nextCursor: last && rows.length > limit ? cursorOf(position(last)) : null };
}
