import type { Session } from "@/lib/domain/triage/session";
import type { Disposition, Severity } from "@/lib/domain/triage/signal";
import type { Db } from "@/lib/store/database";
import { Prisma } from "@/lib/store/generated/client";

export type SignalRow = {
  id: string;
  monitor: string;
  monitorVersion: string;
  score: number;
  severity: Severity;
  model: string;
  requestId: string;
  occurredAt: Date;
  disposition: Disposition;
  hasEvidence: boolean;
};

export type SignalSearch = {
  caseId: string;
  monitor?: string | undefined;
  session?: { from: Date; to: Date } | undefined;
  from: { at: Date; id: string } | null;
  limit: number;
};

/** A keyset page of a case's signals, newest first. Whether content was kept, not the content. */
export function signalPage(tx: Db, search: SignalSearch): Promise<SignalRow[]> {
  const { caseId, monitor, session, from, limit } = search;
  const ofMonitor =
    monitor === undefined
      ? Prisma.empty
      : Prisma.sql`and s.monitor_id = (select id from monitors where name = ${monitor})`;
  const within = session
    ? Prisma.sql`and s.occurred_at between ${session.from} and ${session.to}`
    : Prisma.empty;
  const beyond = from ? Prisma.sql`and (s.occurred_at, s.id) < (${from.at}, ${from.id}::uuid)` : Prisma.empty;
  return tx.$queryRaw<SignalRow[]>`
    with page as (
      select * from signals s where s.case_id = ${caseId}::uuid ${ofMonitor} ${within} ${beyond}
      order by s.occurred_at desc, s.id desc limit ${limit}
    )
    select s.id, m.name as monitor, s.monitor_version as "monitorVersion", s.score, s.severity, s.model,
      s.request_id as "requestId", s.occurred_at as "occurredAt", s.disposition,
      exists (select from signal_evidence e where e.signal_id = s.id) as "hasEvidence"
    from page s join monitors m on m.id = s.monitor_id
    order by s.occurred_at desc, s.id desc`;
}

/** All that one monitor flagged of a case: its sessions together. */
export type MonitorRow = Session & { sessions: number };

export type Sessions = {
  rows: Session[];
  total: number;
  monitors: MonitorRow[];
  /** When the first and the last signal occurred. */
  first: Date;
  last: Date;
};

type Grouped = MonitorRow & { whole: boolean };

/**
 * The newest sessions of a case, newest first, with how many there are, and its monitors; null without any signal. A
 * monitor that is silent for longer than `gapMs` begins another session.
 */
export async function sessionsOfCase(
  tx: Db,
  caseId: string,
  { gapMs, limit }: { gapMs: number; limit: number },
): Promise<Sessions | null> {
  const gap = Prisma.sql`${gapMs} * interval '1 millisecond'`;
  // Signals within as long as the gap are of one session: put together first, there is little left to walk through.
  const rows = await tx.$queryRaw<Grouped[]>`
    with alike as (
      select monitor_id, model, severity, min(occurred_at) as "from", max(occurred_at) as "to", count(*) as count,
        max(score) as highest, count(*) filter (where request_blocked) as blocked
      from signals where case_id = ${caseId}::uuid
      group by monitor_id, model, severity, date_bin(${gap}, occurred_at, 'epoch')
    ), marked as (
      select *, "from" - max("to") over (
        partition by monitor_id order by "from" rows between unbounded preceding and 1 preceding) <= ${gap} as goes_on
      from alike
    ), numbered as (
      select *, count(*) filter (where goes_on is not true) over (
        partition by monitor_id order by "from" rows unbounded preceding) as session
      from marked
    ), grouped as (
      select monitor_id, session is null as whole, min("from") as "from", max("to") as "to",
        sum(count)::int as count, max(highest) as highest, array_agg(distinct model) as models,
        array_agg(distinct severity) as severities, sum(blocked)::int as blocked,
        count(distinct session)::int as sessions
      from numbered group by grouping sets ((monitor_id, session), (monitor_id))
    ), newest as (
      (select * from grouped where whole)
      union all
      (select * from grouped where not whole order by "to" desc limit ${limit})
    )
    select m.name as monitor, m.kind as "monitorKind", g.whole, g."from", g."to", g.count,
      g.highest as "highestScore", g.models, g.severities::text[] as severities, g.blocked, g.sessions
    from newest g join monitors m on m.id = g.monitor_id
    order by g."to" desc, m.name`;
  const monitors = rows.filter(({ whole }) => whole);
  const [latest] = monitors;
  if (!latest) return null;
  return {
    rows: rows.filter(({ whole }) => !whole).map(sessionOf),
    total: monitors.reduce((sum, { sessions }) => sum + sessions, 0),
    monitors: monitors.map((row) => ({ ...sessionOf(row), sessions: row.sessions })),
    first: new Date(Math.min(...monitors.map(({ from }) => from.getTime()))),
    last: latest.to,
  };
}

const sessionOf = ({ whole: _, sessions: __, ...session }: Grouped): Session => session;

/** How many signals of a case lie before each of `cuts` (ascending) and at or after the one before it, by its place. */
export async function countBetween(
  tx: Db,
  caseId: string,
  cuts: readonly Date[],
): Promise<Map<number, number>> {
  const rows = await tx.$queryRaw<{ place: number; count: number }[]>`
    select width_bucket(occurred_at, ${cuts}::timestamptz[]) as place, count(*)::int as count
    from signals where case_id = ${caseId}::uuid group by place`;
  return new Map(rows.map(({ place, count }) => [place, count]));
}
