import { isPending } from "@/lib/domain/appeal/appeal";
import type { Question } from "@/lib/domain/decider";
import type { Decision } from "@/lib/domain/records";
import { type MissingFact, missingFact } from "@/lib/domain/refusal";
import { isActive } from "@/lib/domain/standing";
import { missingPermission } from "./missing";

/** A decision in effect that warned or limited, and a role that restores. */
export function missingToReverse(question: Question, decision: Decision): MissingFact[] {
  const { now } = question;
  if (decision.kind === "dismiss" || decision.undoneAt)
    return [missingFact("nothing_to_reverse", "This decision has no effect that could be reversed.")];
  if (decision.reversedAt) return [missingFact("already_reversed", "This decision was reversed already.")];
  if (!decision.effectiveAt || decision.effectiveAt > now)
    return [missingFact("not_in_effect", "This decision has not taken effect yet; undo it.")];
  return missingPermission(question, "restore", "Leads and support agents reverse decisions.");
}

/**
 * A limit in effect, and a role that restores. Also whoever signed it: giving access back is against nobody and judges
 * no appeal. While one waits it is answered instead, so that its customer is heard by somebody else (invariant 6) and
 * what was granted is never counted as our own initiative.
 */
export function missingToRestore(question: Question, decision: Decision): MissingFact[] {
  const { state, now } = question;
  const isOfDecision = (record: { decisionId: string | null }) => record.decisionId === decision.id;
  if (!state.restrictions.some((item) => isOfDecision(item) && isActive(item, now)))
    return [missingFact("nothing_to_restore", "Nothing is limited by this decision now.")];
  const pending = state.appeals.find((appeal) => isOfDecision(appeal) && isPending(appeal));
  return [
    ...missingPermission(question, "restore", "Leads and support agents restore access."),
    ...(pending
      ? [
          missingFact(
            "appeal_pending",
            `Appeal ${pending.reference} waits for an answer: restore access by it.`,
          ),
        ]
      : []),
  ];
}
