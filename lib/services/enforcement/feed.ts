import type { EnforcementChange, EnforcementChanges } from "@/lib/contract/v1/feed";
import type { Actor } from "@/lib/domain/actor";
import type { FeedPosition } from "@/lib/store/enforcement/feed-position";
import { authorize } from "../authorize";
import { feedCursor } from "./feed-cursor";
import { FeedTail } from "./feed-tail";
import { type FeedNews, follow } from "./follow";
import type { TailedChange } from "./tailed-change";

// On globalThis, since Next bundles its own copy of this file beside the one the server loads.
const shared = globalThis as typeof globalThis & { recourseFeed?: FeedTail };

/** The one that all readers of this process share. It begins with the first of them. */
async function sharedTail(): Promise<FeedTail> {
  shared.recourseFeed ??= new FeedTail();
  if (!shared.recourseFeed.isCurrent) await shared.recourseFeed.look();
  return shared.recourseFeed;
}

/** Ends every stream and long poll of this process: their readers go on elsewhere. */
export async function endFeed(): Promise<void> {
  await shared.recourseFeed?.stop();
}

/** See {@link follow}. */
export async function followFeed(
  actor: Actor,
  from: FeedPosition,
  signal: AbortSignal,
): Promise<AsyncGenerator<FeedNews, void, undefined>> {
  authorize(actor, "check_enforcement");
  return follow(await sharedTail(), actor, from, signal);
}

const changeOf = (epoch: string, { kind, sequence, data }: TailedChange): EnforcementChange => ({
  type: kind,
  cursor: feedCursor({ epoch, sequence }),
  ...JSON.parse(data),
});

/**
 * The changes after a position, or whatever comes within `waitMs`; none where nothing does. A reader that is asked to
 * go, since the process stops or its key was revoked, is answered at once.
 */
export async function pollFeed(
  actor: Actor,
  { from, waitMs }: { from: FeedPosition; waitMs: number },
  signal: AbortSignal,
): Promise<Omit<EnforcementChanges, "server_time">> {
  const until = AbortSignal.any([signal, AbortSignal.timeout(waitMs)]);
  for await (const news of await followFeed(actor, from, until)) {
    if (news.kind === "heartbeat") continue;
    if (news.kind === "reset") return { cursor: feedCursor(from), changes: [], reset: news.reason };
    const { position, changes } = news;
    return {
      cursor: feedCursor(position),
      changes: changes.map((change) => changeOf(position.epoch, change)),
      reset: null,
    };
  }
  return { cursor: feedCursor(from), changes: [], reset: null };
}
