import { minus } from "@/lib/domain/duration";
import { TRAFFIC_WINDOW, type Traffic } from "@/lib/domain/triage/traffic";
import type { Run } from "@/lib/store/batch";
import type { Db } from "@/lib/store/database";

// Distinct identifiers cannot be summed: the most seen in one window of one gateway stands for the week. The largest
// identifier is the one with the most requests in the windows whose largest it was, which is the least that it carried:
// in a quiet window one request is everything. Windows of several gateways overlap: the hours are those that any of them
// covers.
const TRAFFIC = {
  name: "traffic",
  text: `select organization_id as "organizationId",
      (select sum(extract(epoch from upper(span) - lower(span))) from unnest(range_agg(spans)) as span)::float8 / 3600
        as hours,
      sum(requests)::float8 as requests,
      sum(identified)::float8 as "requestsWithIdentifier",
      max(identifiers) as "distinctIdentifiers",
      (array_agg(largest_identifier order by carried desc))[1] as "largestIdentifier",
      round((max(carried) / sum(requests)::float8)::numeric, 6)::float8 as "largestIdentifierShare"
    from (
      select organization_id, largest_identifier, range_agg(tstzrange(window_start, window_end)) as spans,
        sum(requests) as requests, sum(requests_with_identifier) as identified, max(distinct_identifiers) as identifiers,
        sum(largest_identifier_share * requests) as carried
      from traffic_counters
      where organization_id = any($1::uuid[]) and window_end > $2 and window_start <= $3
      group by organization_id, largest_identifier) as by_largest
    group by organization_id
    having sum(requests) > 0`,
};

type Row = Traffic & { organizationId: string };

/** Sums of the last seven days; null where nothing was counted. */
export async function trafficOf(tx: Db, organizationId: string, now: Date): Promise<Traffic | null> {
  const rows = await tx.$queryRawUnsafe<Row[]>(
    TRAFFIC.text,
    [organizationId],
    minus(now, TRAFFIC_WINDOW),
    now,
  );
  return rows[0] ?? null;
}

/** The same of many organizations at once; those without traffic are left out. */
export async function trafficOfMany(
  run: Run,
  organizationIds: readonly string[],
  now: Date,
): Promise<Map<string, Traffic>> {
  const rows = await run<Row>(TRAFFIC, [organizationIds, minus(now, TRAFFIC_WINDOW), now]);
  return new Map(rows.map((row) => [row.organizationId, row]));
}
