import { Limit } from "./limit.js";
import type { OrganizationLimits, SavedSlice } from "./organization-limits.js";

// A head, an index (identifiers, ends, lengths), the terms it leads to, and a newline. At a start only heads are
// parsed, an index when its organization first comes, and terms when their subject does.

type Head = { organization: string; count: number; latest: number; index: number; terms: number };
type Index = { identifiers: (string | null)[]; ends: number[]; lengths: number[] };

const NEWLINE = 10;

/** The slice that begins at a place, and where it ends. Throws where the file was cut off before. */
export function sliceAt(
  file: Buffer,
  from: number,
): { organization: string; slice: SavedSlice; end: number } {
  const begin = file.indexOf(NEWLINE, from) + 1;
  const head: Head = JSON.parse(file.toString("utf8", from, begin));
  const { organization, count, latest, index, terms } = head;
  const last = begin + index + terms;
  if (file[last] !== NEWLINE) throw new Error("the file was cut off");
  const bytes = file.subarray(from, last + 1);
  const readInto = (limits: OrganizationLimits) => {
    readTerms(limits, JSON.parse(file.toString("utf8", begin, begin + index)), file, begin + index);
  };
  return { organization, slice: { bytes, count, latest, readInto }, end: last + 1 };
}

function readTerms(limits: OrganizationLimits, index: Index, file: Buffer, from: number): void {
  const { identifiers, ends, lengths } = index;
  let at = from;
  let last: Limit | null = null;
  for (let place = 0; place < identifiers.length; place++) {
    const identifier = identifiers[place] ?? null;
    const to = at + (lengths[place] ?? 0);
    const limit: Limit = new Limit(ends[place] ?? 0, file, at, to);
    // Those of one subject were written one after the other, in one slice.
    if (last && identifier === identifiers[place - 1]) last.next = limit;
    else limits.setFirst(identifier, limit);
    last = limit;
    at = to;
  }
}

/** Restrictions of one organization as they are saved; those of one subject one after the other. */
export function sliceOf(organization: string, limits: [identifier: string | null, limit: Limit][]): Buffer {
  const terms = limits.map(([, limit]) => Buffer.from(limit.stored()));
  const ends = limits.map(([, { endsAt }]) => endsAt);
  const identifiers = limits.map(([identifier]) => identifier);
  const lengths = terms.map(({ length }) => length);
  const index = Buffer.from(JSON.stringify({ identifiers, ends, lengths } satisfies Index));
  const head: Head = {
    organization,
    count: limits.length,
    latest: Math.max(...ends),
    index: index.length,
    terms: lengths.reduce((sum, length) => sum + length, 0),
  };
  return Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), index, ...terms, Buffer.from("\n")]);
}
