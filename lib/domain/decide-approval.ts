import { blastRadius } from "./blast-radius";
import { currentCase, proposalOf } from "./current";
import { effectOf, refuseFirst, restrict } from "./decide-case";
import type { Context, Decider, Outcome } from "./decider";
import type { DomainEvent } from "./event";
import { missingPermission, missingToApprove } from "./missing";
import type { ApprovalOutcome, Decision } from "./records";
import { type Refusal, refuse } from "./refusal";
import type { Facts, StandingState } from "./state";

function proposal(state: StandingState, decisionId: string, now: Date): Decision | undefined {
  const current = currentCase(state, now);
  const waiting = current && proposalOf(state, current.id);
  return waiting?.id === decisionId ? waiting : undefined;
}

const NOTHING: Refusal = refuse(
  "nothing_to_approve",
  "No proposal waits here; it was answered or withdrawn.",
);

function given(
  decision: Decision,
  facts: Facts,
  { newId, actor, now }: Context,
  outcome: ApprovalOutcome,
  reason: string | null,
  effectiveAt: Date | null,
): DomainEvent {
  return {
    kind: "approval_given",
    effectiveAt,
    approval: {
      id: newId(),
      decisionId: decision.id,
      decidedBy: decision.decidedBy,
      approvedBy: actor.id,
      approvedAt: now,
      outcome,
      reason,
      blastRadius: blastRadius(facts),
    },
  };
}

/** The second signature, on the facts of this moment; the undo window starts anew. */
export const approve: Decider<"approve"> = (state, facts, command, context) => {
  const decision = proposal(state, command.decisionId, context.now);
  if (!decision) return NOTHING;
  const missing = missingToApprove({ state, facts, actor: context.actor, now: context.now }, decision);
  const refusal = refuseFirst(missing);
  if (refusal) return refusal;
  const effectiveAt = effectOf(facts, context.now);
  return [
    given(decision, facts, context, "approved", null, effectiveAt),
    ...restrict(state, facts, decision, effectiveAt, context.actor.id, context),
  ];
};

type Answer = { decisionId: string; reason: string };

function sendBack(outcome: "returned" | "refused") {
  return (state: StandingState, facts: Facts, command: Answer, context: Context): Outcome => {
    const decision = proposal(state, command.decisionId, context.now);
    if (!decision) return NOTHING;
    const question = { state, facts, actor: context.actor, now: context.now };
    const refusal = refuseFirst(missingPermission(question, "approve", "A lead answers a proposal."));
    if (refusal) return refusal;
    if (!command.reason.trim()) return refuse("missing_reason", "Write why, or what is still unclear.");
    return [
      given(decision, facts, context, outcome, command.reason, null),
      { kind: "case_reopened", caseId: decision.caseId },
    ];
  };
}

/** With a question, for whoever proposed. */
export const returnProposal: Decider<"return"> = sendBack("returned");

/** With a reason; the case is open again for another decision. */
export const refuseProposal: Decider<"refuse"> = sendBack("refused");
