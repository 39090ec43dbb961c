import { closeAppeal, isPending } from "@/lib/domain/appeal/appeal";
import { missingInWords } from "@/lib/domain/appeal/message-templates";
import type { Decider } from "@/lib/domain/decider";
import type { DomainEvent } from "@/lib/domain/event";
import type { Decision } from "@/lib/domain/records";
import { refuse, refuseFirst } from "@/lib/domain/refusal";
import type { Facts, StandingState } from "@/lib/domain/state";
import { leaseFor } from "./claim";
import { settlingDecision } from "./current";
import { endRestriction, liftDecision } from "./lift";
import { missingToUndo } from "./missing";
import { missingToRestore, missingToReverse } from "./missing-reversal";

/**
 * Within the window the last signer takes the decision back; nothing has left, so nobody is told. The case comes back
 * to the tab that asks, with the question that the decision had closed, and is theirs again whose it was.
 */
export const undo: Decider<"undo"> = (state, facts, command, context) => {
  const { now } = context;
  const decision = state.decisions.find(({ id }) => id === command.decisionId);
  if (!decision) return refuse("no_such_record", "There is no such decision.");
  const refusal = refuseFirst(missingToUndo({ state, facts, ...context }, decision));
  if (refusal) return refusal;
  if (settlingDecision(state, decision.caseId)?.id !== decision.id)
    return refuse("nothing_to_undo", "A later decision stands on this case.");
  const isOfDecision = (record: { decisionId: string | null }) => record.decisionId === decision.id;
  return [
    { kind: "decision_undone", decisionId: decision.id, at: now },
    ...state.warnings
      .filter(isOfDecision)
      .map(({ id }): DomainEvent => ({ kind: "warning_voided", warningId: id, at: now })),
    ...state.restrictions
      .filter(isOfDecision)
      .map((restriction) => endRestriction(restriction, now, "undone")),
    {
      kind: "case_reopened",
      caseId: decision.caseId,
      assigneeId: stillDecides(decision.assigneeId, facts),
      questionId: questionClosedBy(state, decision),
      claim: command.tab === undefined ? null : leaseFor(facts, context, command.tab),
    },
  ];
};

function stillDecides(personId: string | null, { deciders }: Pick<Facts, "deciders">): string | null {
  return personId !== null && deciders.has(personId) ? personId : null;
}

/** A question that nobody answered and no other decision came after. */
function questionClosedBy(state: StandingState, { id, caseId }: Decision): string | null {
  const asked = state.remarks.findLast((remark) => remark.caseId === caseId && remark.kind === "question");
  if (!asked || state.remarks.some(({ answersId }) => answersId === asked.id)) return null;
  const isCloser = (other: Decision) =>
    other.caseId === caseId && other.id !== id && !other.undoneAt && other.decidedAt >= asked.sentAt;
  return state.decisions.some(isCloser) ? null : asked.id;
}

/** After the window: lifts or voids at once, with a notice, and closes an open appeal as moot. */
export const reverse: Decider<"reverse"> = (state, facts, command, context) => {
  const { actor, now } = context;
  const { decisionId, reason } = command;
  const decision = state.decisions.find(({ id }) => id === decisionId);
  if (!decision) return refuse("no_such_record", "There is no such decision.");
  const refusal = refuseFirst(missingToReverse({ state, facts, ...context }, decision));
  if (refusal) return refusal;
  if (!reason.trim()) return refuse("missing_reason", "Write why the decision is reversed.");
  return [
    { kind: "decision_reversed", decisionId, at: now, by: actor.id, reason },
    ...liftDecision(state, decisionId, "reversed", now),
    ...state.appeals
      .filter((appeal) => appeal.decisionId === decisionId && isPending(appeal))
      .map((appeal) => closeAppeal(appeal, "moot", now)),
  ];
};

/**
 * On our own initiative: access comes back at once, with a notice, and the decision stands with the warning behind it.
 * Neither a reversal nor a granted appeal, and never counted with them.
 */
export const restore: Decider<"restore"> = (state, facts, { decisionId, reasons }, context) => {
  const { actor, now } = context;
  const decision = state.decisions.find(({ id }) => id === decisionId);
  if (!decision) return refuse("no_such_record", "There is no such decision.");
  const refusal = refuseFirst(missingToRestore({ state, facts, ...context }, decision));
  if (refusal) return refusal;
  if (!reasons.trim()) return refuse("missing_reason", "Write the reasons for the customer.");
  const left = refuseFirst(missingInWords(reasons, facts));
  if (left) return left;
  const restored = { by: actor.id, reasons };
  return state.restrictions
    .filter((restriction) => restriction.decisionId === decisionId)
    .map((restriction) => ({ ...endRestriction(restriction, now, "restored"), restored }));
};
