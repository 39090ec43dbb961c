import type { CaseDecision, Offer } from "@/lib/contract/console/case";
import type { DismissalReason } from "@/lib/contract/values";

/** What is typed into the form, whichever option it ends in. */
export type DecisionDraft = {
  kind: "dismiss" | "warn" | "revoke" | null;
  reason: DismissalReason | "";
  clause: string;
  facts: string;
  rationale: string;
  overrideReason: string;
};

export const emptyDraft: DecisionDraft = {
  kind: null,
  reason: "",
  clause: "",
  facts: "",
  rationale: "",
  overrideReason: "",
};

export type DraftErrors = Partial<Record<keyof DecisionDraft, string>>;

/** What the form still lacks before it can be sent. Whether it may be decided, the domain says. */
export function draftErrors(draft: DecisionDraft, offer: Offer): DraftErrors {
  const errors: DraftErrors = {};
  if (!draft.rationale.trim()) errors.rationale = "Say why, for those who read it later.";
  if (offer.command === "dismiss") {
    if (!draft.reason) errors.reason = "Choose a reason.";
    return errors;
  }
  if (!draft.clause) errors.clause = "Choose the clause.";
  if (!draft.facts.trim()) errors.facts = "Tell the customer what happened.";
  if (offer.needsOverride && !draft.overrideReason.trim())
    errors.overrideReason = "Say why the identifiers cannot be relied on.";
  return errors;
}

/** The decision that a complete draft stands for. */
export function decisionOf(draft: DecisionDraft, offer: Offer): CaseDecision | null {
  const { reason, clause, facts, rationale, overrideReason } = draft;
  switch (draft.kind) {
    case "dismiss":
      return reason ? { kind: "dismiss", reason, rationale } : null;
    case "warn":
      return { kind: "warn", clause, facts, rationale };
    case "revoke":
      return { kind: "revoke", clause, facts, rationale, ...(offer.needsOverride && { overrideReason }) };
    default:
      return null;
  }
}
