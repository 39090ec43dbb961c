import { MOST_RESTRICTION_HOURS } from "@/lib/domain/policy/policy";
import type { Db } from "@/lib/store/database";
import type { Span } from "./monitor-tallies";

/** How much of traffic and how many identifiers measures touched within a span, against what was counted in it. */
export type Reach = {
  /** By the gateway's counters; 0 where none came. */
  requests: number;
  refused: number;
  /** The most distinct identifiers of one window of one gateway, summed over organizations: at least so many there were. */
  identifiers: number;
  /** End users of organizations with counters. `touched`: either, each once. */
  warned: number;
  limited: number;
  touched: number;
  /** End users touched whose organization sent no counters, so that nothing is known to hold them against. */
  touchedUncounted: number;
  organizations: number;
  organizationsCounted: number;
  organizationsLimited: number;
  /** The first instant that counters speak of, and the last. */
  countedFrom: Date | null;
  countedUntil: Date | null;
  /** Of the hours of the span, times the organizations with counters, the share that counters cover: 0 to 1. */
  covered: number;
};

// No restriction is longer, so that none in effect began earlier (invariant 3).
const LONGEST = `${MOST_RESTRICTION_HOURS} hours`;

/** Windows count where they begin within the span; measures, where they were in effect within it for any time. */
export async function readReach(tx: Db, { from, until }: Span): Promise<Reach> {
  const [reach] = await tx.$queryRaw<Reach[]>`
    with counted as (
      select organization_id, sum(requests) as requests, sum(refused) as refused,
        max(distinct_identifiers) as identifiers, min(window_start) as begun, max(window_end) as ended,
        (select sum(extract(epoch from upper(span) - lower(span)))
          from unnest(range_agg(tstzrange(window_start, window_end))) as span) as seconds
      from traffic_counters where window_start >= ${from} and window_start < ${until}
      group by organization_id
    ), traffic as (
      select count(*)::int as organizations, coalesce(sum(requests), 0)::float8 as requests,
        coalesce(sum(refused), 0)::float8 as refused, coalesce(sum(identifiers), 0)::float8 as identifiers,
        min(begun) as begun, max(ended) as ended, coalesce(sum(seconds), 0)::float8 as seconds
      from counted
    ), measures as (
      select w.standing_id, false as limited from warnings w join decisions d on d.id = w.decision_id
      where w.effective_at >= ${from} and w.effective_at < ${until} and d.undone_at is null
      union all
      select standing_id, true from restrictions
      where effective_at >= ${from}::timestamptz - ${LONGEST}::interval and effective_at < ${until}
        and coalesce(ended_at, expires_at) > greatest(effective_at, ${from})
    ), subjects_touched as (
      select s.kind, s.organization_id in (select organization_id from counted) as known,
        bool_or(limited) as limited, bool_or(not limited) as warned
      from measures join standings t on t.id = standing_id join subjects s on s.id = t.subject_id
      group by s.id
    ), measured as (
      select
        count(*) filter (where kind = 'end_user' and known and warned)::int as warned,
        count(*) filter (where kind = 'end_user' and known and limited)::int as limited,
        count(*) filter (where kind = 'end_user' and known)::int as touched,
        count(*) filter (where kind = 'end_user' and not known)::int as uncounted,
        count(*) filter (where kind = 'organization' and limited)::int as organizations
      from subjects_touched
    )
    select traffic.requests, traffic.refused, traffic.identifiers, measured.warned, measured.limited,
      measured.touched, measured.uncounted as "touchedUncounted",
      (select count(*)::int from organizations) as organizations,
      traffic.organizations as "organizationsCounted", measured.organizations as "organizationsLimited",
      traffic.begun as "countedFrom", traffic.ended as "countedUntil",
      least(1, coalesce(traffic.seconds / nullif(traffic.organizations
        * extract(epoch from ${until}::timestamptz - ${from}::timestamptz), 0), 0))::float8 as covered
    from traffic, measured`;
  if (!reach) throw new Error("counting gave no row");
  return reach;
}
