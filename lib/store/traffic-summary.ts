import { before, DAY } from "@/lib/domain/duration";
import type { Traffic } from "@/lib/domain/traffic";
import type { Db } from "./database";

/** The window over which traffic counters speak for an organization. */
const WINDOW = 7 * DAY;

type Row = {
  hours: number;
  requests: number;
  requestsWithIdentifier: number;
  distinctIdentifiers: number;
  largestIdentifier: string | null;
  largestIdentifierShare: number;
};

/**
 * Sums of the last seven days. Distinct identifiers and the largest one cannot be summed across windows: the most
 * seen in one window stands for the week.
 */
export async function trafficOf(tx: Db, organizationId: string, now: Date): Promise<Traffic | null> {
  const rows = await tx.$queryRaw<Row[]>`
    select coalesce(sum(extract(epoch from window_end - window_start)), 0)::float8 / 3600 as hours,
      coalesce(sum(requests), 0)::float8 as requests,
      coalesce(sum(requests_with_identifier), 0)::float8 as "requestsWithIdentifier",
      coalesce(max(distinct_identifiers), 0)::int as "distinctIdentifiers",
      (array_agg(largest_identifier order by largest_identifier_share desc))[1] as "largestIdentifier",
      coalesce(max(largest_identifier_share), 0)::float8 as "largestIdentifierShare"
    from traffic_counters
    where organization_id = ${organizationId}::uuid and window_end > ${before(now, WINDOW)} and window_start <= ${now}`;
  const row = rows[0];
  return row && row.requests > 0 ? row : null;
}
