import type { Decider, Question } from "@/lib/domain/decider";
import { DAY, HOUR, plus } from "@/lib/domain/duration";
import type { DomainEvent } from "@/lib/domain/event";
import { caseOrder } from "@/lib/domain/order";
import { LEAST_INTERIM_SIGNALS, MOST_INTERIM_HOURS, type PolicyNumbers } from "@/lib/domain/policy/policy";
import type { Case, Restriction, RestrictionEnd } from "@/lib/domain/records";
import { endOf, isActive, neverBegan } from "@/lib/domain/standing";
import type { JudgedFacts, StandingState } from "@/lib/domain/state";
import { adoptionOf } from "@/lib/domain/triage/traffic";
import { requestsPerHour } from "./blast-radius";
import { currentCase } from "./current";
import { endRestriction } from "./lift";

/** Nobody is limited without a decision twice within this, so that one interim limit never prolongs another. */
const ONCE_WITHIN = 30 * DAY;

/** Whether a policy limits anybody without a decision. Off unless two leads turned it on. */
export function hasInterim({ interimHours }: PolicyNumbers): boolean {
  return interimHours > 0;
}

/** The interim limit that is in force at an instant. */
export function interimAt({ restrictions }: Pick<StandingState, "restrictions">, now: Date) {
  return restrictions.find((item) => item.kind === "interim" && isActive(item, now));
}

/** Ends what runs without a decision: a person has looked, and lifting acts at once. */
export function endInterim(state: StandingState, now: Date, reason: RestrictionEnd): DomainEvent[] {
  const running = interimAt(state, now);
  return running ? [endRestriction(running, now, reason)] : [];
}

/**
 * Only for a whole organization that sends no identifiers: an end user is warned first (invariant 1), and where
 * identifiers are sent, or may be, it is a lead who says why they cannot be relied on (invariant 4). Whom two people
 * trust, no monitor shuts out. On a case that somebody decided, or proposed to, nothing begins any more.
 */
function mayLimit({ state, facts, now }: Question & { facts: JudgedFacts }, open: Case): boolean {
  const { numbers } = facts.policy;
  const needed = Math.max(numbers.interimAtCritical, LEAST_INTERIM_SIGNALS);
  return (
    hasInterim(numbers) &&
    facts.subject.kind === "organization" &&
    adoptionOf(facts.traffic).adoption === "none" &&
    facts.trustedAccess.now === null &&
    facts.criticalSignals >= needed &&
    // A job that came late, when nothing goes on any more, limits nobody.
    facts.lastSignalAt !== null &&
    plus(facts.lastSignalAt, numbers.windowHours * HOUR) > now &&
    !state.decisions.some(({ caseId }) => caseId === open.id) &&
    !state.restrictions.some((item) => endOf(item) > now && !neverBegan(item)) &&
    !state.restrictions.some((item) => item.kind === "interim" && plus(item.effectiveAt, ONCE_WITHIN) > now)
  );
}

/**
 * Limits a whole organization while a person reviews its case, at most for the policy's hours and never for more than
 * {@link MOST_INTERIM_HOURS}; the case goes to the top of the queue. No events where anything it needs is not there.
 */
export const limitMeanwhile: Decider<"limit_meanwhile"> = (state, facts, { caseId }, context) => {
  const { now, newId } = context;
  const open = currentCase(state, now);
  if (open?.id !== caseId || open.status !== "open" || !mayLimit({ state, facts, ...context }, open))
    return [];
  const { policy, subject, traffic } = facts;
  const hours = Math.min(policy.numbers.interimHours, MOST_INTERIM_HOURS);
  const restriction: Omit<Restriction, "version"> = {
    id: newId(),
    kind: "interim",
    scope: subject.kind,
    caseId,
    decisionId: null,
    decidedBy: null,
    approvedBy: null,
    warningId: null,
    models: [...policy.coveredModels],
    effectiveAt: now,
    expiresAt: plus(now, hours * HOUR),
    endedAt: null,
    endReason: null,
    adoptionShare: adoptionOf(traffic).share,
    announceAt: null,
    restoredBy: null,
    restoredReasons: null,
  };
  const { actBy } = caseOrder({ ...open, interim: true, requestsPerHour: requestsPerHour(facts) });
  return [
    { kind: "case_limited_meanwhile", caseId, actBy },
    { kind: "restricted", restriction },
  ];
};
