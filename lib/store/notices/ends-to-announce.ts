import { type Db, db } from "@/lib/store/database";

export type EndToAnnounce = { standingId: string; restrictionId: string; decisionId: string };

/** Limits in force whose end should have been announced by now and was not, the next to end first. */
export function endsToAnnounce(tx: Db, now: Date, limit: number): Promise<EndToAnnounce[]> {
  return tx.$queryRaw<EndToAnnounce[]>`
    select r.standing_id as "standingId", r.id as "restrictionId", r.decision_id as "decisionId"
    from restrictions r
    where r.announce_at <= ${now} and r.expires_at > ${now} and r.ended_at is null and r.decision_id is not null
      and not exists (select from notices n where n.decision_id = r.decision_id and n.kind = 'about_to_end')
    order by r.expires_at, r.id limit ${limit}`;
}

export async function isAnnounced(tx: Db, decisionId: string): Promise<boolean> {
  return (await tx.notice.count({ where: { decisionId, kind: "about_to_end" } })) > 0;
}

/** Whether the limit of a decision is in force. */
export async function isInForce(decisionId: string, now: Date): Promise<boolean> {
  const running = { decisionId, effectiveAt: { lte: now }, expiresAt: { gt: now }, endedAt: null };
  return (await db().restriction.count({ where: running })) > 0;
}
