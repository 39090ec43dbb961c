import type { BlastRadius } from "@/lib/domain/records";
import type { Facts } from "@/lib/domain/state";
import { adoptionOf, shareOf } from "@/lib/domain/triage/traffic";

/** Requests per hour that carry this subject, from traffic counters. Zero when nothing was counted. */
export function requestsPerHour({ subject, traffic }: Pick<Facts, "subject" | "traffic">): number {
  if (!traffic || traffic.hours === 0) return 0;
  const hourly = traffic.requests / traffic.hours;
  if (subject.kind === "organization") return hourly;
  const share =
    traffic.largestIdentifier === subject.safetyIdentifier ? traffic.largestIdentifierShare : null;
  if (share !== null) return hourly * share;
  return traffic.requestsWithIdentifier / traffic.hours / Math.max(traffic.distinctIdentifiers, 1);
}

/** Who a restriction of this subject would hit, on these facts. */
export function blastRadius(facts: Facts): BlastRadius {
  const whole = facts.subject.kind === "organization";
  return {
    identifiers: whole ? (facts.traffic?.distinctIdentifiers ?? 0) : 1,
    requestsPerHour: requestsPerHour(facts),
    trustedAccessMembers: facts.trustedAccessMembers,
    narrower: whole ? (facts.traffic?.largestIdentifier ?? null) : null,
  };
}

/** Invariant 4: a second person for a whole organization, and for an identifier that carries much of its traffic. */
export function needsSecondPerson({ subject, traffic, policy }: Facts): boolean {
  if (subject.safetyIdentifier === null) return true;
  return shareOf(traffic, subject.safetyIdentifier) > policy.numbers.largeIdentifierShare;
}

/** Invariant 4: limiting an organization that sends identifiers needs a lead's reason why they cannot be relied on. */
export function needsOverride({ subject, traffic }: Pick<Facts, "subject" | "traffic">): boolean {
  return subject.kind === "organization" && adoptionOf(traffic).adoption !== "none";
}
