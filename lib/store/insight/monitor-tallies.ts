import type { Db } from "@/lib/store/database";
import { Prisma } from "@/lib/store/generated/client";

/** What is counted, at least its beginning and before its end. */
export type Span = { from: Date; until: Date };

/** What one version of a monitor did within a span: signals sent, cases joined, and how those decided were decided. */
export type MonitorTally = {
  monitor: { id: string; name: string; kind: "classifier" | "threat_intelligence" | "person" };
  version: string;
  signals: number;
  cases: number;
  decided: number;
  falsePositives: number;
  authorisedWork: number;
  warned: number;
  revoked: number;
  /** Of the decisions within the span, those that an appeal overturned since. */
  overturned: number;
  /** Disputes of its blocks that were filed within the span, and what they were answered since. */
  disputed: number;
  falseBlocks: number;
  standingBlocks: number;
};

/**
 * What monitors did within a span, from the rows. A monitor joins a case once: when the case opens with a signal of it,
 * or when its first signal comes to the open case. A decision counts when it takes effect, for every monitor with a
 * signal in its case. Nothing of this changes once the span is over.
 */
const counted = ({ from, until }: Span) => Prisma.sql`
  with received as materialized (
    select monitor_id, monitor_version, case_id from signals where received_at >= ${from} and received_at < ${until}
  ), touched as (
    select case_id as id from received where case_id is not null
    union
    select id from cases where opened_at >= ${from} and opened_at < ${until}
  ), joined as (
    select s.monitor_id, s.monitor_version, count(*)::int as cases
    from touched
      cross join lateral (select opened_at from cases where id = touched.id offset 0) c
      cross join lateral (
        select monitor_id, monitor_version, min(received_at) as first_at from signals
        where case_id = touched.id group by 1, 2
      ) s
    where greatest(c.opened_at, s.first_at) >= ${from} and greatest(c.opened_at, s.first_at) < ${until}
    group by 1, 2
  ), sent as (
    select monitor_id, monitor_version, count(*)::int as signals from received group by 1, 2
  ), judged as (
    select s.monitor_id, s.monitor_version, count(*)::int as decided,
      count(*) filter (where d.dismissal_reason = 'false_positive')::int as false_positives,
      count(*) filter (where d.dismissal_reason = 'authorised_work')::int as authorised_work,
      count(*) filter (where d.kind = 'warn')::int as warned,
      count(*) filter (where d.kind = 'revoke')::int as revoked
    from decisions d
      cross join lateral (
        select distinct monitor_id, monitor_version from signals where case_id = d.case_id
      ) s
    where d.effective_at >= ${from} and d.effective_at < ${until} and d.undone_at is null
    group by 1, 2
  )
  select monitor_id, monitor_version, coalesce(signals, 0) as signals, coalesce(cases, 0) as cases,
    coalesce(decided, 0) as decided, coalesce(false_positives, 0) as false_positives,
    coalesce(authorised_work, 0) as authorised_work, coalesce(warned, 0) as warned, coalesce(revoked, 0) as revoked
  from sent full join joined using (monitor_id, monitor_version) full join judged using (monitor_id, monitor_version)`;

/** The first instant that no tally covers; null before the first tally. */
export async function talliedUntil(tx: Db): Promise<Date | null> {
  const [row] = await tx.$queryRaw<{ until: Date | null }[]>`
    select (max(day) + 1)::timestamp at time zone 'UTC' as until from tallied_days`;
  return row?.until ?? null;
}

/** When the first signal came; null where none did. */
export async function firstSignalAt(tx: Db): Promise<Date | null> {
  const [row] = await tx.$queryRaw<{ at: Date | null }[]>`select min(received_at) as at from signals`;
  return row?.at ?? null;
}

/** Counts a day, in UTC, that is over, once; false where somebody else did. In a transaction. */
export async function tallyDay(tx: Db, day: Span, now: Date): Promise<boolean> {
  const date = Prisma.sql`(${day.from}::timestamptz at time zone 'UTC')::date`;
  const taken = await tx.$executeRaw`
    insert into tallied_days (day, tallied_at) values (${date}, ${now}) on conflict do nothing`;
  if (taken === 0) return false;
  await tx.$executeRaw`
    insert into monitor_days (day, monitor_id, monitor_version, signals, cases, decided, false_positives,
      authorised_work, warned, revoked)
    select ${date}, counted.* from (${counted(day)}) as counted`;
  return true;
}

/**
 * What each version of each monitor did within a span: by the tallies up to `tallied`, and by the rows from there on.
 */
export function monitorTallies(tx: Db, { from, until }: Span, tallied: Date): Promise<MonitorTally[]> {
  return tx.$queryRaw<MonitorTally[]>`
    with disputes as (
      select s.monitor_id, s.monitor_version, count(*)::int as disputed,
        count(*) filter (where d.status = 'false_block')::int as "falseBlocks",
        count(*) filter (where d.status = 'stands')::int as "standingBlocks"
      from block_disputes d
        join blocks b on b.id = d.block_id
        join signals s on s.id = b.signal_id
      where d.filed_at >= ${from} and d.filed_at < ${until}
      group by 1, 2
    ), parts as (
      select monitor_id, monitor_version, signals, cases, decided, false_positives, authorised_work, warned, revoked
      from monitor_days
      where day >= (${from}::timestamptz at time zone 'UTC')::date
        and day < (${tallied}::timestamptz at time zone 'UTC')::date
      union all
      select * from (${counted({ from: tallied, until })}) as rest
      union all
      select monitor_id, monitor_version, 0, 0, 0, 0, 0, 0, 0 from disputes
    ), overturned as (
      select s.monitor_id, s.monitor_version, count(*)::int as overturned
      from appeals a
        join decisions d on d.id = a.decision_id
        cross join lateral (select distinct monitor_id, monitor_version from signals where case_id = d.case_id) s
      where a.decided_at >= ${from} and a.outcome = 'overturned'
        and d.effective_at >= ${from} and d.effective_at < ${until}
      group by 1, 2
    )
    select json_build_object('id', m.id, 'name', m.name, 'kind', m.kind) as monitor, monitor_version as version,
      sum(signals)::int as signals, sum(cases)::int as cases, sum(decided)::int as decided,
      sum(false_positives)::int as "falsePositives", sum(authorised_work)::int as "authorisedWork",
      sum(warned)::int as warned, sum(revoked)::int as revoked, coalesce(max(overturned), 0) as overturned,
      coalesce(max(disputed), 0) as disputed, coalesce(max("falseBlocks"), 0) as "falseBlocks",
      coalesce(max("standingBlocks"), 0) as "standingBlocks"
    from parts
      join monitors m on m.id = monitor_id
      left join overturned using (monitor_id, monitor_version)
      left join disputes using (monitor_id, monitor_version)
    group by m.id, m.name, m.kind, monitor_version
    order by m.name, monitor_version`;
}
