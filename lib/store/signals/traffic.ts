import type { Run } from "@/lib/store/batch";

/** What a gateway counted of one organization in one window. */
export type CounterRow = {
  organizationId: string;
  /** Empty where it did not say which it is. */
  gateway: string;
  windowStart: Date;
  windowEnd: Date;
  requests: number;
  requestsWithIdentifier: number;
  distinctIdentifiers: number;
  largestIdentifier: string | null;
  largestIdentifierShare: number;
  refused: number;
};

const PUT = {
  name: "traffic_put",
  text: `insert into traffic_counters (organization_id, gateway, window_start, window_end, requests,
      requests_with_identifier, distinct_identifiers, largest_identifier, largest_identifier_share, refused)
    select * from unnest($1::uuid[], $2::text[], $3::timestamptz[], $4::timestamptz[], $5::bigint[], $6::bigint[],
      $7::int[], $8::text[], $9::float8[], $10::bigint[]) as new (organization_id, gateway, window_start)
    order by new.organization_id, new.window_start, new.gateway
    on conflict (organization_id, window_start, gateway) do update set
      window_end = excluded.window_end, requests = excluded.requests,
      requests_with_identifier = excluded.requests_with_identifier,
      distinct_identifiers = excluded.distinct_identifiers, largest_identifier = excluded.largest_identifier,
      largest_identifier_share = excluded.largest_identifier_share, refused = excluded.refused`,
};

/** Puts counters in the place of those sent before for the same window of the same gateway. They must be distinct. */
export async function putCounters(run: Run, counters: readonly CounterRow[]): Promise<void> {
  const column = <Key extends keyof CounterRow>(key: Key) => counters.map((counter) => counter[key]);
  await run(PUT, [
    column("organizationId"),
    column("gateway"),
    column("windowStart"),
    column("windowEnd"),
    column("requests"),
    column("requestsWithIdentifier"),
    column("distinctIdentifiers"),
    column("largestIdentifier"),
    column("largestIdentifierShare"),
    column("refused"),
  ]);
}
