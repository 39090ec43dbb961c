import { runOne, type Statement } from "@/lib/store/batch";
import { type Db, db } from "@/lib/store/database";
import { Prisma } from "@/lib/store/generated/client";
import { enqueueDeliveries } from "@/lib/store/jobs";
import { endpointIsFree, type Leased } from "./delivery-lease";

type Due = { id: string; endpointId: string | null };

const DUE_AT: Statement = {
  name: "delivery_due_at",
  text: `select d.id, d.endpoint_id as "endpointId", greatest(d.next_attempt_at, d.lease_until, n.visible_at) as at
    from deliveries d join notices n on n.id = d.notice_id
    where d.id = $1 and d.status = 'pending' and n.withdrawn_at is null and ${endpointIsFree("$2")}`,
};

/**
 * When a pending delivery that could not be leased may be tried; null where nothing is left to do, or where whoever
 * posts to its endpoint goes on with it.
 */
export async function dueAt(id: string, now: Date): Promise<(Due & { at: Date }) | null> {
  const [due] = await runOne<Due & { at: Date }>(DUE_AT, [id, now]);
  return due ?? null;
}

const NEXT: Statement = {
  name: "delivery_next",
  text: `select d.id, d.endpoint_id as "endpointId" from deliveries d join notices n on n.id = d.notice_id
    where d.endpoint_id = $1 and d.status = 'pending' and d.next_attempt_at <= $2
      and n.visible_at <= $2 and n.withdrawn_at is null
    order by d.next_attempt_at, d.id limit 1`,
};

/** What an endpoint is owed by now, the longest due first: the next to be posted to it. */
export async function nextOfEndpoint(endpointId: string, now: Date): Promise<Due | null> {
  const [due] = await runOne<Due>(NEXT, [endpointId, now]);
  return due ?? null;
}

/** Accepted counts even when a newer attempt has begun meanwhile: the mail is there. */
export const DELIVERED = `
  update deliveries set status = 'delivered', delivered_at = $2, lease_until = null, last_error = null
  where id = $1 and status = 'pending'
  returning exists (select from warnings w
    where w.decision_id = $3 and w.delivered_at is null and w.voided_at is null) as "isAwaited"`;

const MAILED: Statement = { name: "delivery_mailed", text: DELIVERED };

/** Records that a mail was accepted; whether a warning may wait for that to count. */
export async function recordMailed({ id, decision }: Leased, at: Date): Promise<boolean> {
  const [recorded] = await runOne<{ isAwaited: boolean }>(MAILED, [id, at, decision?.id ?? null]);
  return recorded?.isAwaited ?? true;
}

type Attempt = Pick<Leased, "id" | "attempts" | "endpointId">;

/** An attempt that failed speaks for itself alone: never over a newer one. */
const ofAttempt = ({ id, attempts }: Attempt) => ({ id, attempts, status: "pending" }) as const;

/** Gives a delivery up; false where somebody else has it by now. */
export async function recordFailed(
  tx: Db,
  attempt: Attempt,
  status: "failed" | "bounced",
  reason: string,
): Promise<boolean> {
  const { count } = await tx.delivery.updateMany({
    where: ofAttempt(attempt),
    data: { status, leaseUntil: null, lastError: reason },
  });
  return count === 1;
}

/** Puts the next attempt off, and enqueues it, within `tx`. */
export async function recordLater(
  tx: Db,
  attempt: Attempt,
  reason: string,
  nextAttemptAt: Date,
): Promise<void> {
  const { count } = await tx.delivery.updateMany({
    where: ofAttempt(attempt),
    data: { nextAttemptAt, leaseUntil: null, lastError: reason },
  });
  const { id, endpointId } = attempt;
  if (count > 0) await enqueueDeliveries(tx, [{ id, endpointId, runAt: nextAttemptAt }]);
}

const due = (name: string, which: string): Statement => ({
  name,
  text: `select d.id, d.endpoint_id as "endpointId" from deliveries d join notices n on n.id = d.notice_id
    where d.status = 'pending' and d.next_attempt_at <= $1
      and (d.lease_until is null or d.lease_until <= $1)
      and n.visible_at <= $1 and n.withdrawn_at is null and ${which}
    order by d.next_attempt_at limit $2`,
});

const DUE_MAILS = due("mails_due", "d.endpoint_id is null");
const DUE_POSTS = due("posts_due", `d.endpoint_id is not null and ${endpointIsFree("$1")}`);

/**
 * What is due and held by no attempt, oldest first, so many mails and so many posts: its job may have been lost. What
 * endpoints that never answer are owed keeps no mail back.
 */
export async function dueDeliveries(now: Date, limit: number): Promise<Due[]> {
  const mails = await runOne<Due>(DUE_MAILS, [now, limit]);
  return [...mails, ...(await runOne<Due>(DUE_POSTS, [now, limit]))];
}

/** Warnings that reached somebody and do not count: their worker died before the record, or another delivery bounced. */
export async function unconfirmedWarnings(limit: number, decisionId?: string) {
  const ofDecision = decisionId ? Prisma.sql`and w.decision_id = ${decisionId}::uuid` : Prisma.empty;
  return db().$queryRaw<{ standingId: string; decisionId: string; deliveredAt: Date }[]>`
    select w.standing_id as "standingId", w.decision_id as "decisionId",
      least(min(d.delivered_at), min(n.acknowledged_at)) as "deliveredAt"
    from warnings w
    join notices n on n.decision_id = w.decision_id and n.kind = 'warning' and n.withdrawn_at is null
    left join deliveries d on d.notice_id = n.id and d.status = 'delivered'
    where w.delivered_at is null and w.voided_at is null ${ofDecision}
      and (d.id is not null or n.acknowledged_at is not null)
    group by w.standing_id, w.decision_id limit ${limit}`;
}
