import type { Db } from "@/lib/store/database";
import { Prisma } from "@/lib/store/generated/client";

export type Unreached = { id: string; title: string; reason: string | null };

/** Notices that no channel has delivered, nor goes on to deliver, and that nobody acknowledged. */
function unreached(tx: Db, which: Prisma.Sql, now: Date): Promise<Unreached[]> {
  return tx.$queryRaw<Unreached[]>`
    select n.id, n.title, (array_agg(d.last_error order by d.id desc) filter (where d.channel = 'mail'))[1] as reason
    from notices n join deliveries d on d.notice_id = n.id
    where ${which} and n.withdrawn_at is null and n.visible_at <= ${now} and n.acknowledged_at is null
    group by n.id, n.title
    having not bool_or(d.status in ('delivered', 'pending')) and bool_or(d.status in ('failed', 'bounced'))
    order by n.id`;
}

export const unreachedOfCase = (tx: Db, caseId: string, now: Date): Promise<Unreached[]> =>
  unreached(
    tx,
    Prisma.sql`(n.decision_id in (select id from decisions where case_id = ${caseId}::uuid)
      or n.restriction_id in (select id from restrictions where case_id = ${caseId}::uuid and kind = 'interim'))`,
    now,
  );

/** Those of these notices, by id. */
export async function unreachedAmong(tx: Db, ids: readonly string[], now: Date): Promise<Set<string>> {
  const found = await unreached(tx, Prisma.sql`n.id = any(${ids}::uuid[])`, now);
  return new Set(found.map(({ id }) => id));
}
