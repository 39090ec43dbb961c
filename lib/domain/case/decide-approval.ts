import type { Context, Decider, Outcome } from "@/lib/domain/decider";
import type { DomainEvent } from "@/lib/domain/event";
import type { Approval, Decision } from "@/lib/domain/records";
import { type Refusal, refuse, refuseFirst } from "@/lib/domain/refusal";
import type { Facts, StandingState } from "@/lib/domain/state";
import { blastRadius } from "./blast-radius";
import { currentCase, proposalOf } from "./current";
import { missingToApprove, missingToSendBack } from "./missing";
import { effectiveFrom } from "./new-decision";
import { restrict } from "./restrict";

function proposal(state: StandingState, decisionId: string, now: Date): Decision | undefined {
  const current = currentCase(state, now);
  const waiting = current && proposalOf(state, current.id);
  return waiting?.id === decisionId ? waiting : undefined;
}

const NOTHING: Refusal = refuse(
  "nothing_to_approve",
  "No proposal waits here; it was answered or withdrawn.",
);

type Given = Pick<Approval, "outcome" | "reason"> & { effectiveAt: Date | null };

function give(
  { id: decisionId, decidedBy }: Decision,
  facts: Facts,
  { newId, actor, now }: Context,
  { effectiveAt, ...given }: Given,
): DomainEvent {
  return {
    kind: "approval_given",
    effectiveAt,
    approval: {
      id: newId(),
      decisionId,
      decidedBy,
      approvedBy: actor.id,
      approvedAt: now,
      blastRadius: blastRadius(facts),
      policyVersionId: facts.policy.versionId,
      ...given,
    },
  };
}

/** The second signature, on the facts of this moment; the undo window starts anew. */
export const approve: Decider<"approve"> = (state, facts, command, context) => {
  const decision = proposal(state, command.decisionId, context.now);
  if (!decision) return NOTHING;
  const question = { state, facts, ...context };
  const refusal = refuseFirst(missingToApprove(question, decision));
  if (refusal) return refusal;
  const effectiveAt = effectiveFrom(facts, context.now);
  const signed = { effectiveAt, approvedBy: context.actor.id };
  return [
    give(decision, facts, context, { outcome: "approved", reason: null, effectiveAt }),
    ...restrict(question, decision, signed, context.newId),
  ];
};

type Answer = { decisionId: string; reason: string };

function sendBack(outcome: "returned" | "refused") {
  return (state: StandingState, facts: Facts, command: Answer, context: Context): Outcome => {
    const decision = proposal(state, command.decisionId, context.now);
    if (!decision) return NOTHING;
    const refusal = refuseFirst(missingToSendBack({ state, facts, ...context }, decision));
    if (refusal) return refusal;
    if (!command.reason.trim()) return refuse("missing_reason", "Write why, or what is still unclear.");
    return [
      give(decision, facts, context, { outcome, reason: command.reason, effectiveAt: null }),
      {
        kind: "case_reopened",
        caseId: decision.caseId,
        questionId: null,
        claim: null,
        assigneeId:
          outcome === "returned" && facts.deciders.has(decision.decidedBy) ? decision.decidedBy : null,
      },
    ];
  };
}

/** With a question, for whoever proposed: the case is theirs again. */
export const returnProposal: Decider<"return"> = sendBack("returned");

/** With a reason; the case is open again for another decision. */
export const refuseProposal: Decider<"refuse"> = sendBack("refused");
