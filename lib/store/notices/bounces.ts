import { type Db, db } from "@/lib/store/database";
import { Prisma } from "@/lib/store/generated/client";

export type WarningAt = { standingId: string; decisionId: string };

type SentMail = { id: string; status: string } & Record<
  "decisionId" | "caseId" | "applicationId" | "blockId",
  string | null
>;

/** The delivery of a mail by its Message-ID, locked for as long as the transaction lasts. */
export async function lockMail(tx: Db, messageId: string) {
  const rows = await tx.$queryRaw<SentMail[]>`
    select d.id, d.status::text, n.decision_id as "decisionId", n.application_id as "applicationId",
      coalesce(decisions.case_id, restrictions.case_id) as "caseId", block_disputes.block_id as "blockId"
    from deliveries d join notices n on n.id = d.notice_id left join decisions on decisions.id = n.decision_id
      left join restrictions on restrictions.id = n.restriction_id
      left join block_disputes on block_disputes.id = n.dispute_id
    where d.message_id = ${messageId} and d.channel = 'mail' for update of d`;
  return rows[0] ?? null;
}

/** When it was accepted stays, so that a bounce of later is told from a refusal. */
export async function recordBounce(tx: Db, id: string, reason: string): Promise<void> {
  await tx.delivery.update({ where: { id }, data: { status: "bounced", lastError: reason } });
}

/** Warnings that count from a delivery that bounced since: of one decision, or of all. */
export function warningsTakenBack(limit: number, decisionId?: string): Promise<WarningAt[]> {
  const ofDecision = decisionId ? Prisma.sql`and w.decision_id = ${decisionId}::uuid` : Prisma.empty;
  return db().$queryRaw<WarningAt[]>`
    select distinct w.standing_id as "standingId", w.decision_id as "decisionId"
    from deliveries b join notices n on n.id = b.notice_id and n.kind = 'warning'
    join warnings w on w.decision_id = n.decision_id
    where b.status = 'bounced' and b.delivered_at is not null ${ofDecision}
      and w.delivered_at is not null and w.voided_at is null
      and not exists (
        select from notices o left join deliveries d on d.notice_id = o.id and d.status = 'delivered'
        where o.decision_id = w.decision_id and o.kind = 'warning'
          and (d.delivered_at <= w.delivered_at or o.acknowledged_at <= w.delivered_at))
    limit ${limit}`;
}
