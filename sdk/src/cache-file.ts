import { readFileSync } from "node:fs";
import { open, rename, rm } from "node:fs/promises";
import type { Limit } from "./limit.js";
import type { OrganizationLimits } from "./organization-limits.js";
import { Restrictions } from "./restrictions.js";
import { sliceAt, sliceOf } from "./saved-slice.js";
import type { SavedState, State } from "./state.js";
import type { Blocking } from "./wire.js";

// A header, then organization by organization slices (see saved-slice.ts), of which a start reads only the heads.

const FORMAT = 2;
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
    const { organization, slice, end } = sliceAt(bytes, at);
    restrictions.addUnread(organization, slice);
    at = end;
  }
  return restrictions;
}

function* chainsOf({ whole, endUsers }: OrganizationLimits): Generator<[string | null, Limit | null]> {
  yield [null, whole];
  yield* endUsers;
}

/** Changes may come between two slices: the cursor is that of before, and a change taken twice changes nothing more. */
function* slicesOf(restrictions: Restrictions): Generator<Uint8Array> {
  for (const [organization, limits] of restrictions.organizations) {
    // Some may be read meanwhile: what was saved of them is as good.
    const unread = limits.unread;
    if (unread) {
      for (const { bytes } of unread) yield bytes;
      continue;
    }
    let some: [string | null, Limit][] = [];
    for (const [identifier, first] of chainsOf(limits)) {
      for (let limit = first; limit; limit = limit.next) some.push([identifier, limit]);
      if (some.length < SLICE) continue;
      yield sliceOf(organization, some);
      some = [];
    }
    if (some.length) yield sliceOf(organization, some);
  }
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
