import type { Db } from "@/lib/store/database";

export type Unreached = { id: string; title: string; reason: string | null };

/** Notices of a case that no channel has delivered, nor goes on to deliver, and that nobody acknowledged. */
export function unreachedNotices(tx: Db, caseId: string, now: Date): Promise<Unreached[]> {
  return tx.$queryRaw<Unreached[]>`
    select n.id, n.title, (array_agg(d.last_error order by d.id desc) filter (where d.channel = 'mail'))[1] as reason
    from notices n join deliveries d on d.notice_id = n.id
    where (n.decision_id in (select id from decisions where case_id = ${caseId}::uuid)
        or n.restriction_id in (select id from restrictions where case_id = ${caseId}::uuid and kind = 'interim'))
      and n.withdrawn_at is null and n.visible_at <= ${now}
      and n.acknowledged_at is null
    group by n.id, n.title
    having not bool_or(d.status in ('delivered', 'pending')) and bool_or(d.status in ('failed', 'bounced'))
    order by n.id`;
}
