import type { Actor } from "@/lib/domain/actor";
import { type FeedPosition, readPosition } from "@/lib/store/enforcement/feed-position";
import { readSnapshot } from "@/lib/store/enforcement/feed-snapshot";
import { authorize } from "../authorize";
import { feedCursor } from "./feed-cursor";
import { blockingOf, entryOf } from "./feed-entry";
import { beginGzip, endGzip, type GzipBeginning } from "./patched-gzip";

type Kept = { cursor: string; body: GzipBeginning };

let kept: Kept | null = null;
let writing: Promise<Kept> | null = null;

/** The snapshot's JSON, compressed. Its `server_time` is of the answer, and all before it is written once for a cursor. */
export type Snapshot = { cursor: string; gzip: (serverTime: Date) => Buffer };

/**
 * Everything that is not over at `now`, as of a cursor. Whoever asks while one is being written gets that one: from
 * any cursor on, the stream tells the rest.
 */
export async function enforcementSnapshot(actor: Actor, now: Date): Promise<Snapshot> {
  authorize(actor, "check_enforcement");
  const { cursor, body } = writing ? await writing : await keptOrWritten(await readPosition(), now);
  const end = (serverTime: Date) => `"server_time":${JSON.stringify(serverTime)}}`;
  return { cursor, gzip: (serverTime) => endGzip(body, end(serverTime)) };
}

function keptOrWritten(position: FeedPosition, now: Date): Kept | Promise<Kept> {
  if (kept?.cursor === feedCursor(position)) return kept;
  writing ??= write(now).finally(() => {
    writing = null;
  });
  return writing;
}

async function write(now: Date): Promise<Kept> {
  let cursor = "";
  async function* pieces() {
    let blocking = "[]";
    let separator = "";
    for await (const piece of readSnapshot(now)) {
      if ("position" in piece) {
        cursor = feedCursor(piece.position);
        const { epoch } = piece.position;
        yield `{"object":"enforcement.snapshot","epoch":"${epoch}","cursor":"${cursor}","entries":[`;
      } else if ("blocking" in piece) blocking = JSON.stringify(piece.blocking.map(blockingOf));
      else {
        yield separator +
          piece.limits.map((limit) => JSON.stringify(entryOf(limit, limit.sequence))).join(",");
        separator = ",";
      }
    }
    yield `],"blocking":${blocking},`;
  }
  const body = await beginGzip(pieces());
  kept = { cursor, body };
  return kept;
}
