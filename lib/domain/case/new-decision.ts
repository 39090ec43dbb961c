import type { Context } from "@/lib/domain/decider";
import { plus, SECOND } from "@/lib/domain/duration";
import type { Case, Decision, DecisionDraft, DecisionKind } from "@/lib/domain/records";
import type { Facts, JudgedFacts } from "@/lib/domain/state";
import { adoptionOf } from "@/lib/domain/triage/traffic";
import { blastRadius } from "./blast-radius";

type Given = Pick<Decision, "rationale" | "effectiveAt"> &
  Partial<
    Pick<
      Decision,
      "dismissalReason" | "clause" | "facts" | "overrideReason" | "needsApproval" | "proportionality"
    >
  >;

/** A decision on this case with the facts as they stand frozen into it. */
export function newDecision(
  kind: DecisionKind,
  open: Case,
  facts: JudgedFacts,
  context: Context,
  given: Given,
): DecisionDraft {
  return {
    id: context.newId(),
    caseId: open.id,
    policyVersionId: facts.policy.versionId,
    kind,
    assigneeId: open.assigneeId,
    decidedBy: context.actor.id,
    decidedAt: context.now,
    dismissalReason: null,
    clause: null,
    facts: null,
    evidence: facts.evidence,
    adoption: adoptionOf(facts.traffic),
    overrideReason: null,
    blastRadius: kind === "revoke" ? blastRadius(facts) : null,
    proportionality: null,
    needsApproval: false,
    undoneAt: null,
    reversedAt: null,
    reversedBy: null,
    reversalReason: null,
    ...given,
  };
}

/** The instant a decision signed now takes effect: after the undo window (invariant 13). */
export function effectiveFrom(facts: Pick<Facts, "policy">, now: Date): Date {
  return plus(now, facts.policy.numbers.undoWindowSeconds * SECOND);
}
