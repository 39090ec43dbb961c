import type { QueueRow } from "@/lib/contract/console/queue";
import type { QueueFilter, QueueOrder } from "@/lib/contract/console/queue-filter";
import type { Actor } from "@/lib/domain/actor";
import { isSnoozed } from "@/lib/domain/case/snooze";
import { caseOrder } from "@/lib/domain/order";
import { db } from "@/lib/store/database";
import { type QueuedCase, queuePage } from "@/lib/store/queue/queue";
import { authorize } from "../authorize";
import { claimViewOf } from "../record/claim-view";
import { caseFilterOf } from "./case-filter";
import { cursorAfter, positionOf } from "./queue-cursor";

type Page = { rows: QueueRow[]; nextCursor: string | null };

/** A keyset page of the cases somebody must act on, each with what its place is made of. */
export async function listQueue(
  actor: Actor,
  input: { filter: QueueFilter; order: QueueOrder; cursor?: string | undefined; limit: number },
  now: Date,
): Promise<Page> {
  authorize(actor, "see_queue");
  const { order, limit } = input;
  const from = positionOf(input.cursor, order);
  const filter = await caseFilterOf(db(), actor, input.filter, now);
  if (!filter) return { rows: [], nextCursor: null };
  const look = { personId: actor.id, now, filter, order, from };
  const found = await queuePage(db(), { ...look, limit: limit + 1 });
  const page = found.slice(0, limit);
  const last = page.at(-1);
  return {
    rows: page.map((row) => rowOf(row, actor, now)),
    nextCursor: last && found.length > limit ? cursorAfter(last, order) : null,
  };
}

function rowOf(row: QueuedCase, actor: Actor, now: Date): QueueRow {
  const { id: _, claimedBy, claimantName, claimUntil, askedBy, askedAt, snoozedUntil, ...shown } = row;
  return {
    ...shown,
    order: caseOrder(shown).parts,
    claim: claimViewOf({ claimedBy, claimantName, claimUntil }, actor, now),
    snoozedUntil: isSnoozed({ snoozedUntil }, now) ? snoozedUntil : null,
    question: askedBy && askedAt ? { by: askedBy, at: askedAt } : null,
  };
}
