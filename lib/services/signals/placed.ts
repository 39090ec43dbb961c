import type { Rejection } from "@/lib/contract/v1/error";
import type { Signal } from "@/lib/contract/v1/signals";
import { MINUTE, plus } from "@/lib/domain/duration";
import type { Policy } from "@/lib/domain/policy/policy";
import type { MonitorKind } from "@/lib/domain/triage/signal";
import type { Run } from "@/lib/store/batch";
import {
  type KnownMonitor,
  type KnownOrganization,
  monitorsByName,
  organizationsByExternalId,
  policiesByKey,
} from "@/lib/store/signals/signals-lookup";
import { signalHash } from "./body";

/** A signal by its index in the request. */
export type Item = { index: number; signal: Signal };

/** A signal whose organization, policy and monitor are known, with the content that may be kept of it. */
export type Placed = Item & {
  organization: KnownOrganization;
  policy: Policy;
  monitor: KnownMonitor;
  occurredAt: Date;
  excerpt: string | null;
  hash: string;
};

export type Placing = { placed: Placed[]; rejected: Rejection[]; evidenceDiscarded: number };

/** How far a sender's clock may be ahead, in milliseconds. */
export const CLOCKS_DIFFER = 5 * MINUTE;

const reject = (index: number, code: string, message: string): Rejection => ({ index, code, message });

type Lookups = {
  organizations: Map<string, KnownOrganization>;
  policies: Map<string, Policy>;
  monitors: Map<string, KnownMonitor>;
};

async function lookUp(run: Run, items: readonly Item[], now: Date): Promise<Lookups> {
  const each = (member: "organization" | "policy") => [...new Set(items.map(({ signal }) => signal[member]))];
  const organizations = await organizationsByExternalId(run, each("organization"));
  const policies = await policiesByKey(run, each("policy"));
  const kinds = new Map<string, MonitorKind>();
  for (const { signal } of items)
    if (organizations.has(signal.organization) && policies.has(signal.policy) && !kinds.has(signal.monitor))
      kinds.set(signal.monitor, signal.monitor_kind ?? "classifier");
  return { organizations, policies, monitors: await monitorsByName(run, kinds, now) };
}

function place({ index, signal }: Item, known: Lookups, now: Date): Placed | Rejection {
  const organization = known.organizations.get(signal.organization);
  if (!organization)
    return reject(
      index,
      "unknown_organization",
      "Register the organization first: PUT /v1/organizations/{external_id}.",
    );
  const policy = known.policies.get(signal.policy);
  if (!policy)
    return reject(index, "unknown_policy", "There is no such policy. Use the key of one that is set.");
  const occurredAt = new Date(signal.occurred_at);
  if (occurredAt > plus(now, CLOCKS_DIFFER))
    return reject(
      index,
      "time_ahead",
      "occurred_at is more than five minutes ahead. Check the sender's clock.",
    );
  const monitor = known.monitors.get(signal.monitor);
  if (!monitor || (signal.monitor_kind && signal.monitor_kind !== monitor.kind))
    return reject(
      index,
      "monitor_kind_differs",
      "This monitor is known as another kind. Leave monitor_kind out.",
    );
  const excerpt = organization.zdr ? null : (signal.evidence?.excerpt ?? null);
  return {
    index,
    signal,
    organization,
    policy,
    monitor,
    occurredAt,
    excerpt,
    hash: signalHash(signal, excerpt),
  };
}

/**
 * Finds what signals name, and turns down those that name what is unknown. Content of an organization with zero data
 * retention ends here: no statement after this one ever sees it.
 */
export async function placeSignals(run: Run, items: readonly Item[], now: Date): Promise<Placing> {
  const known = await lookUp(run, items, now);
  const results = items.map((item) => place(item, known, now));
  const placed = results.filter((result) => "signal" in result);
  return {
    placed,
    rejected: results.filter((result): result is Rejection => !("signal" in result)),
    evidenceDiscarded: placed.filter(({ organization, signal }) => organization.zdr && signal.evidence)
      .length,
  };
}
