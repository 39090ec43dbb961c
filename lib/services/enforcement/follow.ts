import type { ResetReason } from "@/lib/contract/v1/feed";
import type { Actor } from "@/lib/domain/actor";
import { readChanges } from "@/lib/store/enforcement/changes";
import type { FeedPosition } from "@/lib/store/enforcement/feed-position";
import { authorize } from "../authorize";
import type { FeedReader, FeedTail } from "./feed-tail";
import { type TailedChange, tailedChange } from "./tailed-change";

/** What a reader learns; `position` is where it is afterwards. */
export type FeedNews =
  | { kind: "changes"; position: FeedPosition; changes: TailedChange[] }
  | { kind: "heartbeat"; position: FeedPosition }
  | { kind: "reset"; reason: ResetReason };

const HEARTBEAT_MS = 5_000;
/** From here on a new snapshot is shorter. */
const MOST_BEHIND = 20_000;
const CHUNK_BYTES = 64 * 1_024;
const PAGE = 200;

/**
 * What happens from a position on, until the reader leaves or has to. It is read as fast as it is taken and nothing
 * waits here meanwhile: whoever lags reads from the log itself. A heartbeat says that nothing else has happened, so
 * there is none while the database is away.
 */
export async function* follow(
  tail: FeedTail,
  actor: Actor,
  from: FeedPosition,
  signal: AbortSignal,
): AsyncGenerator<FeedNews, void, undefined> {
  authorize(actor, "check_enforcement");
  const news = waiting(signal);
  const reader: FeedReader = { keyId: actor.id, wake: news.wake, isOver: false };
  tail.join(reader);
  try {
    await toReach(tail, from);
    let position = from;
    let beatsAt = Number.NEGATIVE_INFINITY;
    while (!reader.isOver) {
      const reason = resetOf(tail.position, position);
      if (reason) return yield { kind: "reset", reason };
      const changes = tail.after(position.sequence, CHUNK_BYTES) ?? (await pageAfter(position));
      const last = changes.at(-1);
      if (last) {
        position = { ...position, sequence: last.sequence };
        yield { kind: "changes", position, changes };
        continue;
      }
      if (signal.aborted) return;
      if (performance.now() >= beatsAt) {
        beatsAt = performance.now() + HEARTBEAT_MS;
        if (tail.isCurrent) yield { kind: "heartbeat", position };
        continue;
      }
      await news.within(beatsAt - performance.now());
    }
  } finally {
    tail.leave(reader);
  }
}

/** A cursor may come from another process, which saw more than this one did. */
async function toReach(tail: FeedTail, { epoch, sequence }: FeedPosition): Promise<void> {
  if (!tail.isCurrent || tail.position.epoch !== epoch || tail.position.sequence < sequence)
    await tail.look();
}

function resetOf(head: FeedPosition, { epoch, sequence }: FeedPosition): ResetReason | null {
  if (epoch !== head.epoch || sequence > head.sequence) return "other_epoch";
  return head.sequence - sequence > MOST_BEHIND ? "too_old" : null;
}

async function pageAfter({ epoch, sequence }: FeedPosition): Promise<TailedChange[]> {
  const rows = await readChanges(sequence, PAGE);
  return rows.map((row) => tailedChange(row, epoch));
}

/** Waits for a wake-up, the end of a time, or the reader's leaving. A wake-up that nobody waits for is not lost. */
function waiting(signal: AbortSignal) {
  let isAwake = false;
  let resolve = () => {};
  const wake = () => {
    isAwake = true;
    resolve();
  };
  signal.addEventListener("abort", wake, { once: true });
  return {
    wake,
    async within(ms: number) {
      let timer: NodeJS.Timeout | undefined;
      if (!isAwake)
        await new Promise<void>((done) => {
          resolve = done;
          timer = setTimeout(done, ms);
        });
      clearTimeout(timer);
      isAwake = false;
    },
  };
}
