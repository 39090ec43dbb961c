import type { Db } from "@/lib/store/database";

/** Appeal id → when a person first opened it; no entry while nobody has. */
export async function readInstants(tx: Db, appealIds: readonly string[]): Promise<Map<string, Date>> {
  const rows = await tx.appeal.findMany({
    where: { id: { in: [...appealIds] }, readAt: { not: null } },
    select: { id: true, readAt: true },
  });
  return new Map(rows.flatMap(({ id, readAt }) => (readAt ? [[id, readAt] as const] : [])));
}

/** The median time from filing to a person's answer, in hours, of the answers since an instant; null without any. */
export async function medianHoursToAnswer(tx: Db, since: Date): Promise<number | null> {
  const rows = await tx.$queryRaw<{ hours: number | null }[]>`
    select (percentile_cont(0.5) within group (order by extract(epoch from decided_at - filed_at)::float8)) / 3600
      as hours
    from appeals where decided_at > ${since} and status in ('granted', 'upheld')`;
  return rows[0]?.hours ?? null;
}
