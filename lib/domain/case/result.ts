import type { Case, CaseOutcome } from "@/lib/domain/records";
import { endOf } from "@/lib/domain/standing";
import type { StandingState } from "@/lib/domain/state";

/**
 * What a case came to: its outcome, or what became of that since. `overturned` on appeal and `reversed` by us: it was
 * wrong. `lifted`: access was given back before the limit's end, and the decision stands. `run_out`: the limit is over.
 */
export type CaseResult = CaseOutcome | "overturned" | "reversed" | "lifted" | "run_out";

/** The result of a case at an instant; null while nobody has decided it. */
export function resultOf(state: StandingState, { id, outcome }: Case, now: Date): CaseResult | null {
  const decision = state.decisions.findLast(
    (item) => item.caseId === id && item.effectiveAt && !item.undoneAt,
  );
  if (!outcome || !decision) return outcome;
  if (decision.reversedAt) return "reversed";
  const isOfDecision = (record: { decisionId: string | null }) => record.decisionId === decision.id;
  if (state.appeals.some((appeal) => isOfDecision(appeal) && appeal.outcome === "overturned"))
    return "overturned";
  const restriction = state.restrictions.find(isOfDecision);
  if (!restriction || now < endOf(restriction)) return outcome;
  return restriction.endedAt ? "lifted" : "run_out";
}
