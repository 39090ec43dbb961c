import { readLimitLines } from "./limit-lines.js";
import { Problem } from "./problem.js";
import type { Restrictions } from "./restrictions.js";
import type { Blocking, SnapshotEnd, SnapshotHead } from "./wire.js";

/** Everything that Recourse limits, as of a cursor, at an instant of its time. */
export type Snapshot = {
  cursor: string;
  serverTime: string;
  restrictions: Restrictions;
  blocking: Blocking[];
};

/** Reads a snapshot as it is sent. Throws a {@link Problem} where it is none, or not whole. */
export function readSnapshot(bytes: Uint8Array): Snapshot {
  try {
    const { head, restrictions, end } = readLimitLines<SnapshotHead, SnapshotEnd>(bytes);
    return { cursor: head.cursor, serverTime: end.server_time, restrictions, blocking: head.blocking };
  } catch (cause) {
    throw new Problem("malformed", `Recourse answered no snapshot: ${cause}`, {}, { cause });
  }
}
