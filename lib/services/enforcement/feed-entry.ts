import type { EnforcementBlocking, EnforcementEnd, EnforcementEntry } from "@/lib/contract/v1/feed";
import { env } from "@/lib/env";
import { paths } from "@/lib/paths";
import type { BlockingRow } from "@/lib/store/enforcement/blocking";
import type { ChangeRow } from "@/lib/store/enforcement/changes";
import type { LimitRow } from "@/lib/store/enforcement/limit-row";
import { refusedRequest } from "./refused-request";

/** A limit as gateways keep it, with the very words that the check endpoint refuses by. */
export function entryOf(limit: LimitRow, sequence: number): EnforcementEntry {
  const { id, organization, safetyIdentifier, scope, models } = limit;
  const error = refusedRequest({ ...limit, expiresAt: new Date(limit.expiresAt) });
  return {
    id,
    sequence,
    organization,
    safety_identifier: safetyIdentifier,
    scope,
    models,
    case_id: error.case_id,
    code: error.code,
    effective_at: new Date(limit.effectiveAt).toISOString(),
    expires_at: error.expires_at,
    appeal_url: error.appeal_url,
    message: error.message,
  };
}

export const blockingOf = ({ appliesTo, ...blocking }: BlockingRow): EnforcementBlocking => ({
  ...blocking,
  applies_to: appliesTo,
  appeal_url: `${env().baseUrl}${paths.doorByReference("")}{id}`,
});

/** What a change tells, as JSON. */
export function changeData(change: ChangeRow): EnforcementEntry | EnforcementEnd | EnforcementBlocking {
  if (change.kind === "blocking") return blockingOf(change.blocking);
  const { limit, sequence } = change;
  if (change.kind === "put") return entryOf(limit, sequence);
  const { id, organization, safetyIdentifier } = limit;
  return { id, sequence, organization, safety_identifier: safetyIdentifier };
}
