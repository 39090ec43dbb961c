import type { DraftErrors } from "./decision-draft";

type Refusal = { kind: string; reason: string | null; message: string };

/** The field that each of the domain's refusals of words is about. */
const fields: Record<string, keyof DraftErrors> = {
  missing_clause: "clause",
  missing_facts: "facts",
  placeholder_left: "facts",
  missing_rationale: "rationale",
  missing_gravity: "gravity",
  missing_intent: "intent",
};

/** What the domain said against the words, beside the field that it is about. */
export function refusalErrors(refusal: Refusal | null): DraftErrors {
  const field = refusal?.kind === "refused" && refusal.reason ? fields[refusal.reason] : undefined;
  return refusal && field ? { [field]: refusal.message } : {};
}
