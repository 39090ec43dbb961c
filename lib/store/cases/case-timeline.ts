import type { NoticeTold } from "@/lib/domain/history/timeline";
import type { Db } from "@/lib/store/database";

type Told = NoticeTold & { deliveries: (NoticeTold["deliveries"][number] & { at: string | null })[] };

/** The notices of a standing that were not taken back, oldest first, with what became of their deliveries. */
export async function noticesOfStanding(tx: Db, standingId: string): Promise<NoticeTold[]> {
  const rows = await tx.$queryRaw<Told[]>`
    select n.id, n.kind, n.title, n.decision_id as "decisionId", n.appeal_id as "appealId",
      n.visible_at as "visibleAt", n.acknowledged_at as "acknowledgedAt",
      coalesce(json_agg(d order by d.channel, d.status) filter (where d.status is not null), '[]') as deliveries
    from notices n
      left join lateral (
        select channel, status, count(*)::int as count,
          max(case status when 'delivered' then delivered_at when 'pending' then next_attempt_at end) as at
        from deliveries where notice_id = n.id group by channel, status
      ) d on true
    where n.standing_id = ${standingId}::uuid and n.withdrawn_at is null
    group by n.id order by n.visible_at, n.id`;
  return rows.map((row) => ({
    ...row,
    deliveries: row.deliveries.map((delivery) => ({
      ...delivery,
      at: delivery.at === null ? null : new Date(delivery.at),
    })),
  }));
}

/** Case id → how many signals it has, of every case of a standing. */
export async function signalCounts(tx: Db, standingId: string): Promise<Map<string, number>> {
  const rows = await tx.case.findMany({ where: { standingId }, select: { id: true, signalCount: true } });
  return new Map(rows.map(({ id, signalCount }) => [id, signalCount]));
}
