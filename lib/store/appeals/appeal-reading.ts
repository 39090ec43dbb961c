import type { Db } from "@/lib/store/database";

/** Appeal id → when a person first opened it; no entry while nobody has. */
export async function readInstants(tx: Db, appealIds: readonly string[]): Promise<Map<string, Date>> {
  const rows = await tx.appeal.findMany({
    where: { id: { in: [...appealIds] }, readAt: { not: null } },
    select: { id: true, readAt: true },
  });
  return new Map(rows.flatMap(({ id, readAt }) => (readAt ? [[id, readAt] as const] : [])));
}

/** Hours from filing to a person's answer: those of half of the answers, and of nine in ten; null without any. */
export type TimeToAnswer = { answers: number; half: number | null; mostly: number | null };

/** How long the answers since an instant took. */
export async function timeToAnswer(tx: Db, since: Date): Promise<TimeToAnswer> {
  const rows = await tx.$queryRaw<TimeToAnswer[]>`
    select count(*)::int as answers,
      percentile_cont(0.5) within group (order by hours) as half,
      percentile_cont(0.9) within group (order by hours) as mostly
    from (
      select (extract(epoch from decided_at - filed_at) / 3600)::float8 as hours
      from appeals where decided_at > ${since} and status in ('granted', 'upheld')) answered`;
  return rows[0] ?? { answers: 0, half: null, mostly: null };
}
