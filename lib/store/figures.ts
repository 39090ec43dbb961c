import type { Db } from "./database";

/** What an operator watches, at one instant. Ages in seconds. */
export type Figures = {
  openCases: number;
  lateCases: number;
  openAppeals: number;
  lateAppeals: number;
  activeRestrictions: number;
  deliveriesDue: number;
  oldestDeliverySeconds: number;
  deadDeliveries: number;
};

export async function readFigures(tx: Db, now: Date): Promise<Figures> {
  const [figures] = await tx.$queryRaw<Figures[]>`
    select
      (select count(*)::int from cases where status in ('open', 'awaiting_approval')) as "openCases",
      (select count(*)::int from cases where status in ('open', 'awaiting_approval') and due_at <= ${now}) as "lateCases",
      (select count(*)::int from appeals where status in ('open', 'waiting_for_customer')) as "openAppeals",
      (select count(*)::int from appeals where status = 'open' and due_at <= ${now}) as "lateAppeals",
      (select count(*)::int from restrictions
        where ended_at is null and effective_at <= ${now} and expires_at > ${now}) as "activeRestrictions",
      due.count as "deliveriesDue", due.oldest as "oldestDeliverySeconds",
      (select count(*)::int from deliveries where status in ('failed', 'bounced')) as "deadDeliveries"
    from (
      select count(*)::int as count,
        coalesce(extract(epoch from ${now} - min(next_attempt_at)), 0)::float8 as oldest
      from deliveries where status = 'pending' and next_attempt_at <= ${now}
    ) as due`;
  if (!figures) throw new Error("counting gave no row");
  return figures;
}
