import type { SafetyCase } from "@/lib/contract/v1/safety-cases";
import { appealWindowEnd } from "@/lib/domain/appeal/appeal-window";
import type { Policy, PolicyDocument } from "@/lib/domain/policy/policy";
import { env } from "@/lib/env";
import { paths } from "@/lib/paths";
import type { OwnDecision } from "@/lib/store/organizations/own-decisions";

export const unixSeconds = (instant: Date): number => Math.floor(instant.getTime() / 1_000);
export const isoOrNull = (instant: Date | null | undefined): string | null => instant?.toISOString() ?? null;

/** The policy as it stood at the decision, and as it is now: what is still to come goes by the latter. */
export type Policies = { asDecided: PolicyDocument; current: Policy };

function firstDelivery({ notices }: OwnDecision): Date | undefined {
  const instants = notices.flatMap(({ acknowledgedAt, deliveries }) => [
    acknowledgedAt,
    ...deliveries.map(({ deliveredAt }) => deliveredAt),
  ]);
  return instants.filter((instant) => instant !== null).sort((a, b) => a.getTime() - b.getTime())[0];
}

function term({ warning, restriction }: OwnDecision) {
  return restriction
    ? { expiresAt: restriction.expiresAt, endedAt: restriction.endedAt }
    : { expiresAt: warning?.lapsesAt ?? null, endedAt: warning?.voidedAt ?? null };
}

export function statusAt(expiresAt: Date | null, endedAt: Date | null, now: Date): SafetyCase["status"] {
  if (endedAt && endedAt <= now) return "lifted";
  return expiresAt && expiresAt <= now ? "expired" : "active";
}

/** A decision as its organization may read it. */
export function safetyCaseView(decision: OwnDecision, policies: Policies, now: Date): SafetyCase {
  const { evidence, restriction, appeal, effectiveAt } = decision;
  const { policyKey, subject } = decision.standing;
  const { expiresAt, endedAt } = term(decision);
  const delivered = firstDelivery(decision);
  const noticesDelivered = new Map(delivered ? [[decision.id, delivered]] : []);
  const deadline =
    appeal?.windowEndsAt ?? appealWindowEnd({ noticesDelivered, policy: policies.current }, decision, now);
  return {
    id: decision.case.reference,
    object: "safety.case",
    created_at: unixSeconds(effectiveAt),
    entity_identifier: subject.safetyIdentifier ?? subject.organization.externalId,
    reason: policies.asDecided.reason,
    notice: { type: restriction ? "deactivation" : "warning" },
    policy: policyKey,
    models: restriction?.models ?? policies.asDecided.coveredModels,
    scope: subject.kind,
    activity: {
      from: evidence.from,
      to: evidence.to,
      count: evidence.count,
      request_ids: evidence.requestIds,
    },
    effective_at: effectiveAt.toISOString(),
    expires_at: isoOrNull(expiresAt),
    ended_at: isoOrNull(endedAt),
    status: statusAt(expiresAt, endedAt, now),
    interim: null,
    appeal: {
      url: `${env().baseUrl}${paths.doorByReference(decision.case.reference)}`,
      deadline: deadline.toISOString(),
      id: appeal?.reference ?? null,
      status: appeal?.status ?? null,
    },
  };
}
