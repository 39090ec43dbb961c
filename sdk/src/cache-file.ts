import { readFileSync } from "node:fs";
import { open, rename, rm } from "node:fs/promises";
import { Limit } from "./limit.js";
import { Restrictions } from "./restrictions.js";
import type { SavedState, State } from "./state.js";
import type { Blocking } from "./wire.js";

// A header, then organization by organization an index (identifiers, ends, lengths) and the terms it leads to. At a
// start only headers and indexes are parsed, so that hundreds of thousands of restrictions are there in milliseconds.

const FORMAT = 1;
const SLICE = 1_000;

type Header = {
  format: typeof FORMAT;
  url: string;
  cursor: string;
  /** When the state was last in step, in Recourse's time, and how far that was ahead of the machine's. */
  in_step_at: number;
  correction: number;
  blocking: Blocking[];
};

type Index = { organization: string; identifiers: (string | null)[]; ends: number[]; lengths: number[] };

const NEWLINE = 10;

/** Reads what was saved for this address; null where there is nothing. Throws where it cannot be read. */
export function readCache(file: string, url: string): SavedState | null {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
  const end = bytes.indexOf(NEWLINE);
  const header: Header = JSON.parse(bytes.toString("utf8", 0, end));
  if (header.format !== FORMAT || header.url !== url) return null;
  const { cursor, in_step_at: inStepAt, correction, blocking } = header;
  return { cursor, inStepAt, correction, blocking, restrictions: readSlices(bytes, end + 1) };
}

function readSlices(bytes: Buffer, from: number): Restrictions {
  const restrictions = new Restrictions();
  for (let at = from; at < bytes.length; ) {
    const end = bytes.indexOf(NEWLINE, at);
    const { organization, identifiers, ends, lengths }: Index = JSON.parse(bytes.toString("utf8", at, end));
    at = end + 1;
    const limits = restrictions.limitsOf(organization);
    let last: Limit | null = null;
    for (let index = 0; index < identifiers.length; index++) {
      const identifier = identifiers[index] ?? null;
      const to = at + (lengths[index] ?? 0);
      const limit: Limit = new Limit(ends[index] ?? 0, bytes, at, to);
      // Those of one subject were written one after the other, in one slice.
      if (last && identifier === identifiers[index - 1]) last.next = limit;
      else limits.setFirst(identifier, limit);
      last = limit;
      at = to;
    }
    if (bytes[at] !== NEWLINE) throw new Error("the file was cut off");
    at++;
  }
  return restrictions;
}

function* chainsOf(restrictions: Restrictions): Generator<[string, string | null, Limit | null]> {
  for (const [organization, limits] of restrictions.organizations) {
    yield [organization, null, limits.whole];
    for (const [identifier, first] of limits.endUsers) yield [organization, identifier, first];
  }
}

function sliceOf(organization: string, limits: [identifier: string | null, limit: Limit][]): Buffer {
  const terms = limits.map(([, limit]) => Buffer.from(limit.stored()));
  const index: Index = {
    organization,
    identifiers: limits.map(([identifier]) => identifier),
    ends: limits.map(([, { endsAt }]) => endsAt),
    lengths: terms.map(({ length }) => length),
  };
  return Buffer.concat([Buffer.from(`${JSON.stringify(index)}\n`), ...terms, Buffer.from("\n")]);
}

/** Changes may come between two slices: the cursor is that of before, and a change taken twice changes nothing more. */
function* slicesOf(restrictions: Restrictions): Generator<Buffer> {
  let current = "";
  let limits: [string | null, Limit][] = [];
  for (const [organization, identifier, first] of chainsOf(restrictions)) {
    if (limits.length && (organization !== current || limits.length >= SLICE)) {
      yield sliceOf(current, limits);
      limits = [];
    }
    current = organization;
    for (let limit = first; limit; limit = limit.next) limits.push([identifier, limit]);
  }
  if (limits.length) yield sliceOf(current, limits);
}

/** Saves the state in the place of what was saved, in one step, readable by this user alone. No key is in it. */
export async function writeCache(file: string, url: string, state: State): Promise<void> {
  if (state.cursor === null) return;
  const header: Header = {
    format: FORMAT,
    url,
    cursor: state.cursor,
    in_step_at: state.inStepAt,
    correction: state.clock.correction,
    blocking: state.blocking,
  };
  const draft = `${file}.${process.pid}.tmp`;
  try {
    const handle = await open(draft, "w", 0o600);
    try {
      await handle.write(`${JSON.stringify(header)}\n`);
      for (const slice of slicesOf(state.restrictions)) await handle.write(slice);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(draft, file);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}
