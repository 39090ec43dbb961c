import { closeAppeal, findAppeal, isPending, NO_APPEAL } from "./appeal";
import type { Decider } from "./decider";
import { liftDecision } from "./lift";
import { missingInWords } from "./message-templates";
import { missingToGrant } from "./missing-appeal";
import { missingToAnswerAppeal } from "./missing-appeal-handling";
import { refuse, refuseFirst } from "./refusal";

/** Lifts the restriction or voids the warning in the same write (invariant 7). */
export const grantAppeal: Decider<"grant_appeal"> = (state, facts, command, { actor, now }) => {
  const appeal = findAppeal(state, command.appealId);
  if (!appeal) return NO_APPEAL;
  const { outcome, reasons } = command;
  const refusal = refuseFirst([
    ...missingToAnswerAppeal({ state, facts, actor, now }, appeal),
    ...missingToGrant(state, appeal, outcome),
  ]);
  if (refusal) return refusal;
  if (!reasons.trim()) return refuse("missing_reason", "Write the reasons for the customer.");
  const left = refuseFirst(missingInWords(reasons));
  if (left) return left;
  return [
    ...liftDecision(state, appeal.decisionId, outcome, now),
    closeAppeal(appeal, "granted", now, { outcome, reasons, decidedBy: actor.id }),
  ];
};

/** The decision stands; the customer is told why. */
export const upholdAppeal: Decider<"uphold_appeal"> = (state, facts, command, { actor, now }) => {
  const appeal = findAppeal(state, command.appealId);
  if (!appeal) return NO_APPEAL;
  const { reasons } = command;
  const refusal = refuseFirst(missingToAnswerAppeal({ state, facts, actor, now }, appeal));
  if (refusal) return refusal;
  if (!reasons.trim()) return refuse("missing_reason", "Write the reasons for the customer.");
  const left = refuseFirst(missingInWords(reasons));
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
