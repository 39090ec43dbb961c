import type { SafetyCase } from "@/lib/contract/v1/safety-cases";
import type { OwnInterim } from "@/lib/store/organizations/own-interims";
import { isoOrNull, statusAt, unixSeconds } from "./safety-case-view";

/** A case that limits its organization while it is reviewed, as it may read it: there is no decision to appeal. */
export function safetyInterimView(interim: OwnInterim, now: Date): SafetyCase {
  const { standing, effectiveAt, expiresAt, endedAt, activity } = interim;
  return {
    id: interim.case.reference,
    object: "safety.case",
    created_at: unixSeconds(effectiveAt),
    entity_identifier: standing.subject.organization.externalId,
    reason: interim.reason,
    notice: { type: "deactivation" },
    policy: standing.policyKey,
    models: interim.models,
    scope: "organization",
    activity: {
      from: (activity?.from ?? effectiveAt).toISOString(),
      to: (activity?.to ?? effectiveAt).toISOString(),
      count: activity?.count ?? 0,
      request_ids: activity?.requestIds ?? [],
    },
    effective_at: effectiveAt.toISOString(),
    expires_at: expiresAt.toISOString(),
    ended_at: isoOrNull(endedAt),
    status: statusAt(expiresAt, endedAt, now),
    interim: { due_at: interim.case.dueAt.toISOString() },
    appeal: null,
  };
}
