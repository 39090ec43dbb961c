import type { DomainEvent } from "./event";
import type { Restriction, RestrictionEnd, Warning } from "./records";
import type { StandingState } from "./state";

/** Lifting acts at once; a restriction not yet in effect ends where it would have begun. */
export function endRestriction(restriction: Restriction, now: Date, reason: RestrictionEnd): DomainEvent {
  const at = now < restriction.effectiveAt ? restriction.effectiveAt : now;
  return { kind: "restriction_ended", restrictionId: restriction.id, at, reason };
}

/** Voiding a warning lifts the restrictions that rest on it, in the same transaction. */
export function voidWarning(state: StandingState, warning: Warning, now: Date): DomainEvent[] {
  const resting = state.restrictions.filter(
    (item) => item.warningId === warning.id && item.endedAt === null && item.expiresAt > now,
  );
  return [
    { kind: "warning_voided", warningId: warning.id, at: now },
    ...resting.map((restriction) => endRestriction(restriction, now, "warning_voided")),
  ];
}
