import type { Actor } from "./actor";
import { isPending } from "./appeal";
import { missingPermission } from "./missing";
import type { Appeal, AppealOutcome, Approval, Decision } from "./records";
import { type MissingFact, missingFact } from "./refusal";
import type { StandingState } from "./state";

/** Who signed which decision: all of a state that eligibility is judged by. */
export type Signatures = {
  decisions: readonly Pick<Decision, "id" | "decidedBy">[];
  approvals: readonly Pick<Approval, "decisionId" | "approvedBy">[];
};

/** Why this person may not decide this appeal: closed, role, or not independent (invariant 6). */
export function missingToDecideAppeal(
  question: { state: Signatures; actor: Actor },
  appeal: Pick<Appeal, "status" | "decisionId">,
): MissingFact[] {
  if (!isPending(appeal)) return [missingFact("appeal_closed", "The appeal was decided already.")];
  const permission = missingPermission(question, "decide_appeal", "Support agents and leads decide appeals.");
  return [...permission, ...missingIndependence(question.state, appeal, question.actor.id)];
}

/** Invariant 6: nobody who took or approved the decision decides its appeal. */
export function missingIndependence(
  state: Signatures,
  appeal: Pick<Appeal, "decisionId">,
  personId: string,
): MissingFact[] {
  const decision = state.decisions.find((item) => item.id === appeal.decisionId);
  const approval = state.approvals.find((item) => item.decisionId === appeal.decisionId);
  const signers = [decision?.decidedBy, approval?.approvedBy];
  if (!signers.includes(personId)) return [];
  return [missingFact("own_decision", "You signed the decision under appeal; somebody else decides.")];
}

/** A warning is either voided as wrong or stands: there is nothing to restore early. */
export function missingToGrant(state: StandingState, appeal: Appeal, outcome: AppealOutcome): MissingFact[] {
  const isWarning = state.warnings.some((warning) => warning.decisionId === appeal.decisionId);
  if (!isWarning || outcome === "overturned") return [];
  return [missingFact("not_appealable", "A warning limits nothing: overturn it or uphold it.")];
}
