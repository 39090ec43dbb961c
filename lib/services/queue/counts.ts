import { builtInViews } from "@/lib/contract/console/built-in-views";
import type { QueueView } from "@/lib/contract/console/queue";
import type { QueueFilter } from "@/lib/contract/console/queue-filter";
import type { Actor } from "@/lib/domain/actor";
import { type Db, db } from "@/lib/store/database";
import { queueCounts } from "@/lib/store/queue/queue";
import { authorize } from "../authorize";
import { caseFilterOf } from "./case-filter";

/** Counts are exact below this; beyond, nobody reads the digits. */
const COUNT_LIMIT = 10_000;

/** How many cases each filter finds for this person; 10,000 means that or more. */
export async function countEach(
  tx: Db,
  actor: Actor,
  filters: readonly QueueFilter[],
  now: Date,
): Promise<number[]> {
  const meant = await Promise.all(filters.map((filter) => caseFilterOf(tx, actor, filter, now)));
  const possible = meant.filter((filter) => filter !== null);
  const counts = await queueCounts(tx, possible, now, COUNT_LIMIT);
  return meant.map((filter) => (filter ? (counts[possible.indexOf(filter)] ?? 0) : 0));
}

/** How many cases each view of the queue holds. */
export async function countQueue(actor: Actor, now: Date): Promise<Record<QueueView, number>> {
  authorize(actor, "see_queue");
  const counts = await countEach(db(), actor, Object.values(builtInViews), now);
  const named = Object.keys(builtInViews).map((view, index) => [view, counts[index] ?? 0]);
  return Object.fromEntries(named) as Record<QueueView, number>;
}
