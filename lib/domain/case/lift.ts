import type { DomainEvent, EventOf } from "@/lib/domain/event";
import type { Restriction, RestrictionEnd, Warning } from "@/lib/domain/records";
import type { StandingState } from "@/lib/domain/state";

/** Lifting acts at once; a restriction not yet in effect ends where it would have begun. */
export function endRestriction(
  restriction: Restriction,
  now: Date,
  reason: RestrictionEnd,
): EventOf<"restriction_ended"> {
  const at = now < restriction.effectiveAt ? restriction.effectiveAt : now;
  return { kind: "restriction_ended", restrictionId: restriction.id, at, reason };
}

/** Voiding a warning lifts the restrictions that rest on it, in the same transaction. */
export function voidWarning(state: StandingState, { id: warningId }: Warning, now: Date): DomainEvent[] {
  const resting = state.restrictions.filter((item) => item.warningId === warningId && isOpen(item, now));
  return [
    { kind: "warning_voided", warningId, at: now },
    ...resting.map((restriction) => endRestriction(restriction, now, "warning_voided")),
  ];
}

/** Takes away what a decision did and still does: its restriction, or its warning with what rests on it. */
export function liftDecision(
  state: StandingState,
  decisionId: string,
  reason: RestrictionEnd,
  now: Date,
): DomainEvent[] {
  const restrictions = state.restrictions.filter(
    (item) => item.decisionId === decisionId && isOpen(item, now),
  );
  const warnings = state.warnings.filter((item) => item.decisionId === decisionId && !item.voidedAt);
  return [
    ...restrictions.map((restriction) => endRestriction(restriction, now, reason)),
    ...warnings.flatMap((warning) => voidWarning(state, warning, now)),
  ];
}

function isOpen({ endedAt, expiresAt }: Restriction, now: Date): boolean {
  return endedAt === null && expiresAt > now;
}
