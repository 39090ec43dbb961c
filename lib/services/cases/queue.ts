import type { QueueFilter, QueueRow } from "@/lib/contract/console/queue";
import type { Actor } from "@/lib/domain/actor";
import { caseOrder } from "@/lib/domain/order";
import { db } from "@/lib/store/database";
import { type QueuedCase, queueCounts, queuePage } from "@/lib/store/queue";
import { authorize } from "../authorize";
import { pageOf, positionOf } from "../cursor";
import { claimViewOf } from "../record/claim-view";

/** Counts are exact below this; beyond, nobody reads the digits. */
const COUNT_LIMIT = 10_000;

/** A keyset page of the cases somebody must act on, the most urgent first, each with what its place is made of. */
export async function listQueue(
  actor: Actor,
  input: { filter: QueueFilter; cursor?: string | undefined; limit: number },
  now: Date,
): Promise<{ rows: QueueRow[]; nextCursor: string | null; now: Date }> {
  authorize(actor, "see_queue");
  const { filter, limit } = input;
  const from = positionOf(input.cursor);
  const found = await queuePage(db(), { personId: personOf(actor), now, filter, from, limit: limit + 1 });
  const { page, nextCursor } = pageOf(found, limit, ({ actBy, id }) => ({ at: actBy, id }));
  return { rows: page.map((row) => rowOf(row, actor, now)), nextCursor, now };
}

function rowOf(row: QueuedCase, actor: Actor, now: Date): QueueRow {
  const { id: _, requestsPerHour, claimedBy, claimantName, claimUntil, ...shown } = row;
  return {
    ...shown,
    order: caseOrder({ ...shown, requestsPerHour }).parts,
    claim: claimViewOf({ claimedBy, claimantName, claimUntil }, actor, now),
  };
}

const personOf = (actor: Actor) => (actor.kind === "staff" ? actor.id : null);

/** How many cases each view of the queue holds; 10,000 means that or more. */
export async function countQueue(actor: Actor, now: Date): Promise<Record<QueueFilter, number>> {
  authorize(actor, "see_queue");
  return queueCounts(db(), { personId: personOf(actor), now }, COUNT_LIMIT);
}
