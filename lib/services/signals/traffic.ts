import type { Rejection } from "@/lib/contract/v1/error";
import type { Counter } from "@/lib/contract/v1/traffic";
import type { Actor } from "@/lib/domain/actor";
import { plus } from "@/lib/domain/duration";
import { inBatch } from "@/lib/store/batch";
import { type KnownOrganization, organizationsByExternalId } from "@/lib/store/signals/signals-lookup";
import { type CounterRow, putCounters } from "@/lib/store/signals/traffic";
import { authorize } from "../authorize";
import { CLOCKS_DIFFER } from "./placed";

/** A counter by its index in the request. */
export type CounterItem = { index: number; counter: Counter };

function rowOf({ id }: KnownOrganization, counter: Counter): CounterRow {
  return {
    organizationId: id,
    gateway: counter.gateway ?? "",
    windowStart: new Date(counter.window_start),
    windowEnd: new Date(counter.window_end),
    requests: counter.requests,
    requestsWithIdentifier: counter.requests_with_identifier,
    distinctIdentifiers: counter.distinct_identifiers,
    largestIdentifier: counter.largest_identifier ?? null,
    largestIdentifierShare: counter.largest_identifier_share,
    refused: counter.refused ?? 0,
  };
}

/**
 * Takes traffic counters. A window is known by its organization, its gateway and its start: sent again, the newer
 * numbers stand, so that a repeat has no further effect. One that has yet to begin is turned down: it would speak for a
 * time that nobody has seen.
 */
export async function receiveTraffic(
  actor: Actor,
  items: readonly CounterItem[],
  now: Date,
): Promise<{ accepted: number; rejected: Rejection[] }> {
  authorize(actor, "send_signals");
  return inBatch(async (run) => {
    const externalIds = [...new Set(items.map(({ counter }) => counter.organization))];
    const organizations = await organizationsByExternalId(run, externalIds);
    const rows = new Map<string, CounterRow>();
    const rejected: Rejection[] = [];
    for (const { index, counter } of items) {
      const organization = organizations.get(counter.organization);
      if (!organization)
        rejected.push({
          index,
          code: "unknown_organization",
          message: "Register the organization first: PUT /v1/organizations/{external_id}.",
        });
      else if (new Date(counter.window_start) > plus(now, CLOCKS_DIFFER))
        rejected.push({
          index,
          code: "time_ahead",
          message: "window_start is more than five minutes ahead. Check the sender's clock.",
        });
      else {
        const row = rowOf(organization, counter);
        rows.set(`${row.organizationId} ${row.windowStart.getTime()} ${row.gateway}`, row);
      }
    }
    if (rows.size > 0) await putCounters(run, [...rows.values()]);
    return { accepted: items.length - rejected.length, rejected };
  });
}
