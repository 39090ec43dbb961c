import type { Db } from "@/lib/store/database";
import type { Span } from "./monitor-tallies";

/** What became of appeals within a span, and what was put right without one. Each is counted by itself. */
export type AppealOutcomes = {
  filed: number;
  overturned: number;
  restoredEarly: number;
  narrowed: number;
  upheld: number;
  withdrawn: number;
  moot: number;
  /** Half of the answers that a person gave came within so many hours; null where none was given. */
  medianHours: number | null;
  restored: number;
  reversed: number;
  decided: number;
};

/** Counted from the rows, each by the instant that it happened at. */
export async function readAppealOutcomes(tx: Db, { from, until }: Span): Promise<AppealOutcomes> {
  const [outcomes] = await tx.$queryRaw<AppealOutcomes[]>`
    with answered as (
      select status, outcome, extract(epoch from decided_at - filed_at)::float8 / 3600 as hours
      from appeals where decided_at >= ${from} and decided_at < ${until}
    ), measures as (
      select effective_at, reversed_at, undone_at from decisions where kind in ('warn', 'revoke')
    )
    select
      (select count(*)::int from appeals where filed_at >= ${from} and filed_at < ${until}) as filed,
      count(*) filter (where outcome = 'overturned')::int as overturned,
      count(*) filter (where outcome = 'restored_early')::int as "restoredEarly",
      count(*) filter (where outcome = 'narrowed')::int as narrowed,
      count(*) filter (where status = 'upheld')::int as upheld,
      count(*) filter (where status = 'withdrawn')::int as withdrawn,
      count(*) filter (where status = 'moot')::int as moot,
      percentile_cont(0.5) within group (order by hours) filter (where status in ('granted', 'upheld'))
        as "medianHours",
      (select count(*)::int from restrictions
        where restored_by is not null and ended_at >= ${from} and ended_at < ${until}) as restored,
      (select count(*)::int from measures where reversed_at >= ${from} and reversed_at < ${until}) as reversed,
      (select count(*)::int from measures
        where effective_at >= ${from} and effective_at < ${until} and undone_at is null) as decided
    from answered`;
  if (!outcomes) throw new Error("counting gave no row");
  return outcomes;
}
