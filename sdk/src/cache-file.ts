import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { open, rename, rm } from "node:fs/promises";
import { limitLinesOf, readLimitLines } from "./limit-lines.js";
import type { SavedState, State } from "./state.js";
import type { Blocking } from "./wire.js";

// Lines of JSON: a head, the restrictions, and an end with the digest of all before. A start reads the groups' heads.

const FORMAT = 3;
const PIECE = 65_536;

type Head = {
  format: typeof FORMAT;
  url: string;
  cursor: string;
  /** When the state was last in step, in Recourse's time, and how far that was ahead of the machine's. */
  in_step_at: number;
  correction: number;
  blocking: Blocking[];
};
type End = { sha256: string };

/** Whether another version of this package wrote it: its lines may be others. */
function isOfAnotherFormat(bytes: Buffer): boolean {
  const written = /^\{"format":(\d+),/.exec(bytes.toString("latin1", 0, 32));
  return written !== null && Number(written[1]) !== FORMAT;
}

const endOf = (sha256: string) => `${JSON.stringify({ sha256 } satisfies End)}\n`;
const LENGTH_OF_END = endOf("0".repeat(64)).length;

/** Reads what was saved for this address; null where there is nothing. Throws where it is damaged. */
export function readCache(file: string, url: string): SavedState | null {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
  if (isOfAnotherFormat(bytes)) return null;
  const { head, restrictions, end } = readLimitLines<Head, End>(bytes);
  const saved = bytes.subarray(0, -LENGTH_OF_END);
  if (createHash("sha256").update(saved).digest("hex") !== end.sha256) throw new Error("it is damaged");
  if (head.url !== url) return null;
  const { cursor, in_step_at: inStepAt, correction, blocking } = head;
  return { cursor, inStepAt, correction, blocking, restrictions };
}

function* linesOf(head: Head, { restrictions }: State): Generator<string | Uint8Array> {
  yield `${JSON.stringify(head)}\n`;
  yield* limitLinesOf(restrictions);
}

/** Lines put together: by itself, each of many short ones would wait for the disk. */
function* inPieces(lines: Iterable<string | Uint8Array>): Generator<Uint8Array> {
  let piece: Uint8Array[] = [];
  let size = 0;
  for (const line of lines) {
    const bytes = typeof line === "string" ? Buffer.from(line) : line;
    piece.push(bytes);
    size += bytes.length;
    if (size < PIECE) continue;
    yield Buffer.concat(piece);
    piece = [];
    size = 0;
  }
  yield Buffer.concat(piece);
}

/** Saves the state in the place of what was saved, in one step, readable by this user alone. No key is in it. */
export async function writeCache(file: string, url: string, state: State): Promise<void> {
  if (state.cursor === null) return;
  const head: Head = {
    format: FORMAT,
    url,
    // Changes may come between two lines: a change taken twice changes nothing more.
    cursor: state.cursor,
    in_step_at: state.inStepAt,
    correction: state.clock.correction,
    blocking: state.blocking,
  };
  const draft = `${file}.${process.pid}.tmp`;
  try {
    // A file of its own, whatever stands there: what another user put in a shared folder may lead elsewhere.
    await rm(draft, { force: true });
    const handle = await open(draft, "wx", 0o600);
    try {
      const digest = createHash("sha256");
      for (const piece of inPieces(linesOf(head, state))) {
        digest.update(piece);
        await handle.writeFile(piece);
      }
      await handle.writeFile(endOf(digest.digest("hex")));
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
