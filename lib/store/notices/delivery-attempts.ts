import type { NoticeKind } from "@/lib/domain/notice/statement";
import type { AccessNoticeKind } from "@/lib/domain/trusted-access/access-notice";
import { type Db, db } from "@/lib/store/database";
import { Prisma } from "@/lib/store/generated/client";
import { enqueueDeliveries } from "@/lib/store/jobs";

export type Leased = {
  id: string;
  attempts: number;
  recipient: string;
  /** The endpoint that a webhook goes to; null for a mail. */
  endpointId: string | null;
  messageId: string;
  noticeId: string;
  kind: NoticeKind | null;
  accessKind: AccessNoticeKind | null;
  /** The dispute that it answers. */
  disputeId: string | null;
  /** What it tells of, unless that is an interim limit, trusted access or the answer to a dispute. */
  decision: { id: string; standingId: string } | null;
  caseId: string | null;
  applicationId: string | null;
  /** Whose dispute it answers. */
  blockId: string | null;
  title: string;
  text: string;
  html: string;
  /** The plain address in the notice, where it has one. */
  address: string | null;
  organizationId: string;
  /** The case's, the application's or the block's. */
  reference: string;
  visibleAt: Date;
};

/**
 * Nothing else is being posted to the endpoint of delivery `d`: one that never answers keeps one attempt waiting, and
 * no more. By the leases alone, so that what a dead worker was at holds nothing up for longer.
 */
const endpointIsFree = (now: Date) => Prisma.sql`not exists (
  select from deliveries busy
  where busy.endpoint_id = d.endpoint_id and busy.id <> d.id and busy.status = 'pending' and busy.lease_until > ${now})`;

/**
 * Takes one delivery for one attempt, by one conditional update: due, seen by nobody else at the moment, its notice
 * visible and not withdrawn, its endpoint free. Null otherwise.
 */
export async function leaseDelivery(id: string, now: Date, leaseUntil: Date): Promise<Leased | null> {
  const rows = await db().$queryRaw<Leased[]>`
    update deliveries d set attempts = d.attempts + 1, lease_until = ${leaseUntil}
    from notices n left join decisions on decisions.id = n.decision_id
      left join restrictions on restrictions.id = n.restriction_id
      left join cases c on c.id = coalesce(decisions.case_id, restrictions.case_id)
      left join access_applications a on a.id = n.application_id
      left join block_disputes on block_disputes.id = n.dispute_id
      left join blocks b on b.id = block_disputes.block_id
    where n.id = d.notice_id and d.id = ${id}::uuid and d.status = 'pending' and d.next_attempt_at <= ${now}
      and (d.lease_until is null or d.lease_until <= ${now})
      and n.visible_at <= ${now} and n.withdrawn_at is null and ${endpointIsFree(now)}
    returning d.id, d.attempts, d.recipient, d.endpoint_id as "endpointId", d.message_id as "messageId",
      n.id as "noticeId", n.kind::text, n.access_kind::text as "accessKind", n.application_id as "applicationId",
      n.dispute_id as "disputeId", b.id as "blockId",
      case when n.decision_id is not null
        then json_build_object('id', n.decision_id, 'standingId', n.standing_id) end as decision, c.id as "caseId",
      n.title, n.text, n.html,
      n.statement #>> '{appeal,url}' as address, n.organization_id as "organizationId",
      coalesce(c.reference, a.reference, b.reference) as reference, n.visible_at as "visibleAt"`;
  return rows[0] ?? null;
}

type Due = { id: string; endpointId: string | null };

/**
 * When a pending delivery that could not be leased may be tried; null where nothing is left to do, or where whoever
 * posts to its endpoint goes on with it.
 */
export async function dueAt(id: string, now: Date): Promise<(Due & { at: Date }) | null> {
  const rows = await db().$queryRaw<(Due & { at: Date })[]>`
    select d.id, d.endpoint_id as "endpointId", greatest(d.next_attempt_at, d.lease_until, n.visible_at) as at
    from deliveries d join notices n on n.id = d.notice_id
    where d.id = ${id}::uuid and d.status = 'pending' and n.withdrawn_at is null and ${endpointIsFree(now)}`;
  return rows[0] ?? null;
}

/** What an endpoint is owed by now, the longest due first: the next to be posted to it. */
export async function nextOfEndpoint(endpointId: string, now: Date): Promise<Due | null> {
  const rows = await db().$queryRaw<Due[]>`
    select d.id, d.endpoint_id as "endpointId" from deliveries d join notices n on n.id = d.notice_id
    where d.endpoint_id = ${endpointId}::uuid and d.status = 'pending' and d.next_attempt_at <= ${now}
      and n.visible_at <= ${now} and n.withdrawn_at is null
    order by d.next_attempt_at, d.id limit 1`;
  return rows[0] ?? null;
}

/** Accepted counts even when a newer attempt has begun meanwhile: the mail is there. */
export async function recordDelivered(id: string, at: Date): Promise<void> {
  await db().delivery.updateMany({
    where: { id, status: "pending" },
    data: { status: "delivered", deliveredAt: at, leaseUntil: null, lastError: null },
  });
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

/** What is due and held by no attempt, oldest first: its job may have been lost. */
export async function dueDeliveries(now: Date, limit: number): Promise<Due[]> {
  return db().$queryRaw`
    select d.id, d.endpoint_id as "endpointId" from deliveries d join notices n on n.id = d.notice_id
    where d.status = 'pending' and d.next_attempt_at <= ${now}
      and (d.lease_until is null or d.lease_until <= ${now})
      and n.visible_at <= ${now} and n.withdrawn_at is null and ${endpointIsFree(now)}
    order by d.next_attempt_at limit ${limit}`;
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
