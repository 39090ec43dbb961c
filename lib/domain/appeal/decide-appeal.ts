import { liftDecision, voidWarning } from "@/lib/domain/case/lift";
import type { Decider } from "@/lib/domain/decider";
import type { DomainEvent } from "@/lib/domain/event";
import { evolve } from "@/lib/domain/evolve";
import type { Appeal } from "@/lib/domain/records";
import { refuse, refuseFirst } from "@/lib/domain/refusal";
import type { StandingState } from "@/lib/domain/state";
import { closeAppeal, findAppeal, isPending, NO_APPEAL } from "./appeal";
import { missingInWords } from "./message-templates";
import { missingToGrant, missingToNarrow, missingToOverturnMore, warningBehind } from "./missing-appeal";
import { missingToAnswerAppeal } from "./missing-appeal-handling";

/**
 * Lifts the restriction or voids the warning in the same write (invariant 7). The cases of the users that a limit is
 * narrowed to are other standings', which the same transaction opens.
 */
export const grantAppeal: Decider<"grant_appeal"> = (state, facts, command, { actor, now }) => {
  const appeal = findAppeal(state, command.appealId);
  if (!appeal) return NO_APPEAL;
  const { outcome, reasons } = command;
  const refusal = refuseFirst([
    ...missingToAnswerAppeal({ state, facts, actor, now }, appeal),
    ...missingToGrant(state, appeal, outcome),
    ...missingToOverturnMore(state, appeal, command),
    ...missingToNarrow(state, appeal, command),
  ]);
  if (refusal) return refusal;
  if (!reasons.trim()) return refuse("missing_reason", "Write the reasons for the customer.");
  const left = refuseFirst(missingInWords(reasons, facts));
  if (left) return left;
  const lifted = liftDecision(state, appeal.decisionId, outcome, now);
  const more = {
    monitorFault: command.monitorFault ?? null,
    monitorNote: command.monitorNote?.trim() || null,
    narrowedTo: [...new Set(command.narrowedTo)],
  };
  return [
    ...lifted,
    ...(command.voidWarning ? voidWarningBehind(evolve(state, lifted), appeal, now) : []),
    closeAppeal(appeal, "granted", now, { outcome, reasons, decidedBy: actor.id, ...more }),
  ];
};

/** With it goes whatever else rests on it; an appeal against that warning has nothing left to decide. */
function voidWarningBehind(state: StandingState, appeal: Appeal, now: Date): DomainEvent[] {
  const warning = warningBehind(state, appeal);
  if (!warning) return [];
  const against = state.appeals.filter((item) => item.decisionId === warning.decisionId && isPending(item));
  return [...voidWarning(state, warning, now), ...against.map((item) => closeAppeal(item, "moot", now))];
}

/** The decision stands; the customer is told why. */
export const upholdAppeal: Decider<"uphold_appeal"> = (state, facts, command, { actor, now }) => {
  const appeal = findAppeal(state, command.appealId);
  if (!appeal) return NO_APPEAL;
  const { reasons } = command;
  const refusal = refuseFirst(missingToAnswerAppeal({ state, facts, actor, now }, appeal));
  if (refusal) return refusal;
  if (!reasons.trim()) return refuse("missing_reason", "Write the reasons for the customer.");
  const left = refuseFirst(missingInWords(reasons, facts));
  if (left) return left;
  return [closeAppeal(appeal, "upheld", now, { reasons, decidedBy: actor.id })];
};

/** The customer gives its appeal up; nothing else changes. */
export const withdrawAppeal: Decider<"withdraw_appeal"> = (state, _facts, command, { now }) => {
  const appeal = findAppeal(state, command.appealId);
  if (!appeal) return NO_APPEAL;
  if (!isPending(appeal)) return refuse("appeal_closed", "The appeal was decided already.");
  return [closeAppeal(appeal, "withdrawn", now)];
};
