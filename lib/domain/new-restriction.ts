import { HOUR, plus } from "./duration";
import type { DomainEvent } from "./event";
import type { DecisionDraft } from "./new-decision";
import type { Restriction } from "./records";
import { endOf } from "./standing";
import type { Facts, StandingState } from "./state";

/** No restriction is longer, whatever a policy says (invariant 3). */
const HARD_CAP = 168 * HOUR;

type Basis = Pick<Restriction, "warningId" | "approvedBy" | "effectiveAt">;

/**
 * The restriction of a signed revocation. An interim limit of the same case ends where it begins, and its hours
 * count.
 */
export function newRestriction(
  state: StandingState,
  facts: Facts,
  decision: DecisionDraft,
  basis: Basis,
  newId: () => string,
): DomainEvent[] {
  const { effectiveAt } = basis;
  const interims = state.restrictions.filter(
    (item) => item.kind === "interim" && item.caseId === decision.caseId,
  );
  const running = interims.filter((item) => endOf(item) > effectiveAt);
  const spent = interims.reduce((sum, item) => {
    const end = Math.min(endOf(item).getTime(), effectiveAt.getTime());
    return sum + end - item.effectiveAt.getTime();
  }, 0);
  const length = Math.min(facts.policy.numbers.restrictionHours * HOUR, HARD_CAP) - spent;
  return [
    ...running.map(
      ({ id }): DomainEvent => ({
        kind: "restriction_ended",
        restrictionId: id,
        at: effectiveAt,
        reason: "superseded",
      }),
    ),
    {
      kind: "restricted",
      restriction: {
        id: newId(),
        kind: "decided",
        scope: facts.subject.kind,
        caseId: decision.caseId,
        decisionId: decision.id,
        decidedBy: decision.decidedBy,
        models: [...facts.policy.coveredModels],
        expiresAt: plus(effectiveAt, length),
        endedAt: null,
        endReason: null,
        ...basis,
      },
    },
  ];
}
