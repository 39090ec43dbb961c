import { minus } from "@/lib/domain/duration";
import { TRAFFIC_WINDOW } from "@/lib/domain/triage/traffic";
import type { Db } from "@/lib/store/database";

export type TrafficDay = {
  day: string;
  requests: number;
  requestsWithIdentifier: number;
  distinctIdentifiers: number;
};

/** An organization's counters of the last seven days, each in the day its window began in, the oldest first. */
export function trafficByDay(
  tx: Db,
  { organizationId, timezone }: { organizationId: string; timezone: string },
  now: Date,
): Promise<TrafficDay[]> {
  return tx.$queryRaw<TrafficDay[]>`
    select to_char(window_start at time zone ${timezone}, 'YYYY-MM-DD') as day,
      sum(requests)::float8 as requests, sum(requests_with_identifier)::float8 as "requestsWithIdentifier",
      max(distinct_identifiers) as "distinctIdentifiers"
    from traffic_counters
    where organization_id = ${organizationId}::uuid
      and window_end > ${minus(now, TRAFFIC_WINDOW)} and window_start <= ${now}
    group by day order by day`;
}

/** How many of its requests were refused in the last seven days; null where nothing was counted. */
export async function refusedOf(tx: Db, organizationId: string, now: Date): Promise<number | null> {
  const { _sum } = await tx.trafficCounter.aggregate({
    where: { organizationId, windowEnd: { gt: minus(now, TRAFFIC_WINDOW) }, windowStart: { lte: now } },
    _sum: { refused: true },
  });
  return _sum.refused === null ? null : Number(_sum.refused);
}
