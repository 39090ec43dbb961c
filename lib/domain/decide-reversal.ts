import { settlingDecision } from "./current";
import { refuseFirst } from "./decide-case";
import type { Decider } from "./decider";
import { endRestriction, voidWarning } from "./lift";
import { missingToReverse, missingToUndo } from "./missing";
import { refuse } from "./refusal";

/** Within the window the last signer takes the decision back; nothing has left, so nobody is told. */
export const undo: Decider<"undo"> = (state, facts, command, { actor, now }) => {
  const decision = state.decisions.find((item) => item.id === command.decisionId);
  if (!decision) return refuse("no_such_record", "There is no such decision.");
  const refusal = refuseFirst(missingToUndo({ state, facts, actor, now }, decision));
  if (refusal) return refusal;
  if (settlingDecision(state, decision.caseId)?.id !== decision.id)
    return refuse("nothing_to_undo", "A later decision stands on this case.");
  return [
    { kind: "decision_undone", decisionId: decision.id, at: now },
    ...state.warnings
      .filter((warning) => warning.decisionId === decision.id)
      .map(({ id }) => ({ kind: "warning_voided", warningId: id, at: now }) as const),
    ...state.restrictions
      .filter((restriction) => restriction.decisionId === decision.id)
      .map((restriction) => endRestriction(restriction, now, "undone")),
    { kind: "case_reopened", caseId: decision.caseId },
  ];
};

/** After the window: lifts or voids at once, with a notice, and closes an open appeal as moot. */
export const reverse: Decider<"reverse"> = (state, facts, command, { actor, now }) => {
  const decision = state.decisions.find((item) => item.id === command.decisionId);
  if (!decision) return refuse("no_such_record", "There is no such decision.");
  const refusal = refuseFirst(missingToReverse({ state, facts, actor, now }, decision));
  if (refusal) return refusal;
  if (!command.reason.trim()) return refuse("missing_reason", "Write why the decision is reversed.");
  const appeal = state.appeals.find(
    (item) =>
      item.decisionId === decision.id && (item.status === "open" || item.status === "waiting_for_customer"),
  );
  return [
    { kind: "decision_reversed", decisionId: decision.id, at: now, by: actor.id, reason: command.reason },
    ...state.warnings
      .filter((warning) => warning.decisionId === decision.id && !warning.voidedAt)
      .flatMap((warning) => voidWarning(state, warning, now)),
    ...state.restrictions
      .filter((restriction) => restriction.decisionId === decision.id && isOpen(restriction, now))
      .map((restriction) => endRestriction(restriction, now, "reversed")),
    ...(appeal
      ? [
          {
            kind: "appeal_closed",
            appealId: appeal.id,
            status: "moot",
            outcome: null,
            reasons: null,
            decidedBy: null,
            at: now,
          } as const,
        ]
      : []),
  ];
};

function isOpen(restriction: { endedAt: Date | null; expiresAt: Date }, now: Date): boolean {
  return restriction.endedAt === null && restriction.expiresAt > now;
}
