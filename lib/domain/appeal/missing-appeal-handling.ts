import { isClaimed } from "@/lib/domain/case/claim";
import { missingPermission } from "@/lib/domain/case/missing";
import type { Question } from "@/lib/domain/decider";
import type { Appeal } from "@/lib/domain/records";
import { type MissingFact, missingFact } from "@/lib/domain/refusal";
import { isPending } from "./appeal";
import { missingToDecideAppeal } from "./missing-appeal";

/** To answer an appeal: to be allowed to decide it, and that nobody else is at it. */
export function missingToAnswerAppeal(question: Question, appeal: Appeal): MissingFact[] {
  const { actor, now } = question;
  const isOthers = isClaimed(appeal, now) && appeal.claimedBy !== actor.id;
  return [
    ...missingToDecideAppeal(question, appeal),
    ...(isOthers ? [missingFact("claimed_by_other", "Somebody else holds this appeal.")] : []),
  ];
}

export function missingToNote(question: Pick<Question, "actor">): MissingFact[] {
  return missingPermission(question, "decide_appeal", "Support agents and leads write notes.");
}

/** Also a lead who signed the decision: they cannot decide the appeal, and can see to it that somebody does. */
export function missingToAssignAppeal(question: Pick<Question, "actor">, appeal: Appeal): MissingFact[] {
  if (!isPending(appeal)) return [missingFact("appeal_closed", "The appeal was decided already.")];
  return missingPermission(question, "take_over", "A lead says whose an appeal is.");
}

/** Somebody else's live claim, and a lead who may decide it themself. */
export function missingToTakeOverAppeal(question: Question, appeal: Appeal): MissingFact[] {
  const { actor, now } = question;
  const isOthers = isClaimed(appeal, now) && appeal.claimedBy !== actor.id;
  return [
    ...missingPermission(question, "take_over", "A lead takes an appeal over."),
    ...missingToDecideAppeal(question, appeal),
    ...(isOthers ? [] : [missingFact("nobody_holds_it", "Nobody else holds this appeal; claim it.")]),
  ];
}
