import { DAY, minus } from "@/lib/domain/duration";
import { covers } from "@/lib/domain/policy/policy";
import type { Disposition } from "./signal";
import type { Arrival, Grant, TriageFacts } from "./triage-facts";

/** Whether trusted access holds at this instant. */
export function isGrantActive(grant: Grant, now: Date): boolean {
  const withdrawn = grant.withdrawnAt !== null && grant.withdrawnAt <= now;
  return !withdrawn && grant.startsAt <= now && now < grant.endsAt;
}

/** A stolen key looks like a trusted researcher: critical signals and threat intelligence count all the same. */
function trusting(arrival: Arrival, facts: TriageFacts, now: Date): Grant | undefined {
  if (arrival.severity === "critical" || arrival.monitorKind === "threat_intelligence") return undefined;
  return facts.grants.find((grant) => isGrantActive(grant, now) && covers(grant.models, arrival.model));
}

function isQuieted(arrival: Arrival, facts: TriageFacts, now: Date): boolean {
  if (arrival.severity === "critical") return false;
  return facts.quiets.some(
    ({ monitorId, from, until }) => monitorId === arrival.monitorId && from <= now && now < until,
  );
}

/**
 * Why each arrival counts towards a case or does not, and whether their volume went beyond what trusted access
 * allows within 24 hours; from there on they count, and open a case by themselves.
 */
export function dispositionsOf(arrivals: readonly Arrival[], facts: TriageFacts, now: Date) {
  const dispositions = new Map<string, Disposition>();
  const dayAgo = minus(now, DAY);
  let trustedToday = facts.trustedToday;
  let isBeyondCeiling = false;
  const judge = (arrival: Arrival): Disposition => {
    if (arrival.score < facts.numbers.scoreFloor) return "below_floor";
    if (isQuieted(arrival, facts, now)) return "quieted";
    const grant = trusting(arrival, facts, now);
    if (!grant) return "counted";
    if (arrival.occurredAt <= dayAgo) return "trusted";
    if (trustedToday >= grant.volumeCeiling) {
      isBeyondCeiling = true;
      return "counted";
    }
    trustedToday += 1;
    return "trusted";
  };
  for (const arrival of arrivals) dispositions.set(arrival.id, judge(arrival));
  return { dispositions, isBeyondCeiling };
}
