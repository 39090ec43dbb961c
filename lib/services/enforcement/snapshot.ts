import type { Actor } from "@/lib/domain/actor";
import { type FeedPosition, readPosition } from "@/lib/store/enforcement/feed-position";
import { readSnapshot, type SnapshotPiece } from "@/lib/store/enforcement/feed-snapshot";
import { authorize } from "../authorize";
import { feedCursor } from "./feed-cursor";
import { beginGzip, endGzip, type GzipBeginning } from "./patched-gzip";
import { forms, type SnapshotForm } from "./snapshot-forms";

type Kept = { cursor: string; body: GzipBeginning };

const kept = new Map<SnapshotForm, Kept>();
const writing = new Map<SnapshotForm, Promise<Kept>>();

/** The snapshot, compressed. Its `server_time` is of the answer, and all before it is written once for a cursor. */
export type Snapshot = { cursor: string; gzip: (serverTime: Date) => Buffer };

/**
 * Everything that is not over at `now`, as of a cursor. Whoever asks while one is being written gets that one: from
 * any cursor on, the stream tells the rest.
 */
export async function enforcementSnapshot(actor: Actor, form: SnapshotForm, now: Date): Promise<Snapshot> {
  authorize(actor, "check_enforcement");
  const { cursor, body } = await (writing.get(form) ?? keptOrWritten(form, await readPosition(), now));
  return { cursor, gzip: (serverTime) => endGzip(body, forms[form].end(serverTime)) };
}

function keptOrWritten(form: SnapshotForm, position: FeedPosition, now: Date): Kept | Promise<Kept> {
  const last = kept.get(form);
  if (last?.cursor === feedCursor(position)) return last;
  const running = writing.get(form) ?? write(form, now).finally(() => writing.delete(form));
  writing.set(form, running);
  return running;
}

async function write(form: SnapshotForm, now: Date): Promise<Kept> {
  let cursor = "";
  async function* pieces(): AsyncGenerator<SnapshotPiece> {
    for await (const piece of readSnapshot(now, { hasSequences: form === "json" })) {
      if ("position" in piece) cursor = feedCursor(piece.position);
      yield piece;
    }
  }
  const body = await beginGzip(forms[form].write(pieces()));
  kept.set(form, { cursor, body });
  return { cursor, body };
}
