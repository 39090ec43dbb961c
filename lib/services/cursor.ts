import { AppError } from "@/lib/errors";

/** Where a keyset page ends: the instant its list is ordered by, and the row's id for ties. */
export type Position = { at: Date; id: string };

// The instants that {@link cursorOf} writes and the database reads.
const INSTANT = /^(?!0000)\d{4}-\d\d-\d\dT[\d:.]+Z$/;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Words, none with a space in it, as an opaque text for an address. */
export const packed = (...words: string[]): string => Buffer.from(words.join(" ")).toString("base64url");

export const unpacked = (cursor: string): string[] => Buffer.from(cursor, "base64url").toString().split(" ");

/** The error of a cursor that is none of ours. */
export const noSuchPage = () =>
  new AppError("invalid", "This page of the list cannot be found. Start from its beginning.", {
    param: "cursor",
  });

/** The instant a word of a cursor stands for. Throws {@link noSuchPage}, as {@link idIn} does. */
export function instantIn(word = ""): Date {
  const at = new Date(word);
  if (!INSTANT.test(word) || Number.isNaN(at.getTime())) throw noSuchPage();
  return at;
}

export function idIn(word = ""): string {
  if (!UUID.test(word)) throw noSuchPage();
  return word;
}

/** A position as an opaque text for an address. */
export const cursorOf = ({ at, id }: Position): string => packed(at.toISOString(), id);

/** The position a cursor stands for; null for the first page. Throws `invalid` for a text that is none of ours. */
export function positionOf(cursor: string | undefined): Position | null {
  if (cursor === undefined) return null;
  const [at, id] = unpacked(cursor);
  return { at: instantIn(at), id: idIn(id) };
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
