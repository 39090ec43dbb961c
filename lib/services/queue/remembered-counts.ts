import type { QueueFilter } from "@/lib/contract/console/queue-filter";
import type { Actor } from "@/lib/domain/actor";
import { MINUTE, plus, SECOND } from "@/lib/domain/duration";
import { log } from "@/lib/log";
import { db } from "@/lib/store/database";
import { countEach } from "./counts";

type Kept = { count: number; at: Date; isCounting: boolean };

/** As old as the queue's own counts are in an open page. */
const FRESH_FOR = 10 * SECOND;
/** Older than this it is counted anew before anybody sees it. */
const SHOWN_FOR = MINUTE;
const MOST_KEPT = 2_000;

const kept = new Map<string, Kept>();

/** What a filter finds is the same for everybody, unless it says "me". */
function keyOf(actor: Actor, filter: QueueFilter): string {
  const isPersonal = filter.assignee === "me" || filter.claimed || filter.state === "awaiting_my_approval";
  return JSON.stringify([isPersonal ? actor.id : null, Object.entries(filter).sort()]);
}

async function count(actor: Actor, filters: readonly QueueFilter[], now: Date): Promise<void> {
  const counts = await countEach(db(), actor, filters, now);
  for (const [index, filter] of filters.entries()) {
    const key = keyOf(actor, filter);
    kept.delete(key);
    kept.set(key, { count: counts[index] ?? 0, at: now, isCounting: false });
  }
  for (const key of [...kept.keys()].slice(0, Math.max(kept.size - MOST_KEPT, 0))) kept.delete(key);
}

/** Counts again what is a little old, beside the answer that still shows it. */
function refresh(actor: Actor, filters: readonly QueueFilter[], now: Date): void {
  for (const filter of filters) {
    const old = kept.get(keyOf(actor, filter));
    if (!old || old.isCounting || plus(old.at, FRESH_FOR) > now) continue;
    old.isCounting = true;
    count(actor, [filter], now).catch((error) => {
      old.isCounting = false;
      log.warn({ err: error }, "a saved view was not counted");
    });
  }
}

/**
 * How many cases each filter finds, as of at most a minute ago and mostly ten seconds: a filter of many parts can
 * take as long to count as there are cases, and every open page asks for it again and again.
 */
export async function rememberedCounts(
  actor: Actor,
  filters: readonly QueueFilter[],
  now: Date,
): Promise<number[]> {
  const keys = filters.map((filter) => keyOf(actor, filter));
  const isShown = (key: string) => {
    const at = kept.get(key)?.at;
    return at !== undefined && at <= now && plus(at, SHOWN_FOR) > now;
  };
  await count(
    actor,
    filters.filter((_, index) => !isShown(keys[index] ?? "")),
    now,
  );
  refresh(actor, filters, now);
  return keys.map((key) => kept.get(key)?.count ?? 0);
}
