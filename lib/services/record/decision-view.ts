import type { DecisionView } from "@/lib/contract/console/decision";
import { proposalOf } from "@/lib/domain/case/current";
import type { Decision } from "@/lib/domain/records";
import type { StandingState } from "@/lib/domain/state";
import type { NameOf } from "./names";

/** A decision as staff read it, with the second person's answer. */
export function decisionViewOf(state: StandingState, decision: Decision, nameOf: NameOf): DecisionView {
  const approval = state.approvals.find(({ decisionId }) => decisionId === decision.id);
  const isWaiting = proposalOf(state, decision.caseId)?.id === decision.id;
  return {
    id: decision.id,
    kind: decision.kind,
    by: nameOf(decision.decidedBy),
    decidedAt: decision.decidedAt,
    effectiveAt: decision.effectiveAt,
    undoneAt: decision.undoneAt,
    reversedAt: decision.reversedAt,
    clause: decision.clause,
    facts: decision.facts,
    rationale: decision.rationale,
    dismissalReason: decision.dismissalReason,
    overrideReason: decision.overrideReason,
    proportionality: decision.proportionality,
    approval: approval
      ? {
          by: nameOf(approval.approvedBy),
          at: approval.approvedAt,
          outcome: approval.outcome,
          reason: approval.reason,
        }
      : null,
    proposal: isWaiting && decision.blastRadius ? { blastRadius: decision.blastRadius } : null,
  };
}
