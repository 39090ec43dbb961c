import type { Offer } from "@/lib/contract/console/case";
import type { CaseDecision, Gravity, Intent } from "@/lib/contract/console/case-decision";
import type { DismissalReason } from "@/lib/contract/values";

/** What is typed into the form, whichever option it ends in. */
export type DecisionDraft = {
  kind: "dismiss" | "warn" | "revoke" | null;
  reason: DismissalReason | "";
  clause: string;
  facts: string;
  rationale: string;
  overrideReason: string;
  gravity: Gravity | "";
  intent: Intent | "";
  note: string;
};

/** Where the tab keeps what is typed on a case. */
export const draftKey = ({ reference }: { reference: string }) => `decision:${reference}`;

export const emptyDraft: DecisionDraft = {
  kind: null,
  reason: "",
  clause: "",
  facts: "",
  rationale: "",
  overrideReason: "",
  gravity: "",
  intent: "",
  note: "",
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
  if (!draft.gravity) errors.gravity = "Say how grave it is.";
  if (!draft.intent) errors.intent = "Say what is known of the intent.";
  if (offer.needsOverride && !draft.overrideReason.trim())
    errors.overrideReason = "Say why the identifiers cannot be relied on.";
  return errors;
}

/** The decision that a complete draft stands for. */
export function decisionOf(draft: DecisionDraft, offer: Offer): CaseDecision | null {
  const { reason, clause, facts, rationale, overrideReason } = draft;
  const reasoned = { clause, facts, rationale, proportionality: proportionalityOf(draft) };
  switch (draft.kind) {
    case "dismiss":
      return reason ? { kind: "dismiss", reason, rationale } : null;
    case "warn":
      return { kind: "warn", ...reasoned };
    case "revoke":
      return { kind: "revoke", ...reasoned, ...(offer.needsOverride && { overrideReason }) };
    default:
      return null;
  }
}

function proportionalityOf({ gravity, intent, note }: DecisionDraft) {
  return { ...(gravity && { gravity }), ...(intent && { intent }), ...(note.trim() && { note }) };
}
