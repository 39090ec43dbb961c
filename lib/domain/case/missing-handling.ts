import type { Question } from "@/lib/domain/decider";
import type { Verb } from "@/lib/domain/permissions";
import { type MissingFact, missingFact } from "@/lib/domain/refusal";
import { isClaimed } from "./claim";
import { missingPermission, openCaseOf, QUESTION_OPEN } from "./missing";
import { isSnoozed, latestWaking } from "./snooze";

/** What is asked of an open case that is handled without being decided: a role, and that nobody else is at it. */
function missingToHandle(question: Question, verb: Verb, message: string): MissingFact[] {
  const open = openCaseOf(question);
  if ("code" in open) return [open];
  const { actor, now } = question;
  const isOthers = isClaimed(open, now) && open.claimedBy !== actor.id;
  return [
    ...missingPermission(question, verb, message),
    ...(isOthers ? [missingFact("claimed_by_other", "Somebody else holds this case.")] : []),
  ];
}

const DECIDERS = "Reviewers and leads handle cases.";

/** An open question is answered first: its answer assigns the case. */
function missingAnswer(question: Question): MissingFact[] {
  const open = openCaseOf(question);
  return "code" in open || open.openQuestionId === null ? [] : [QUESTION_OPEN];
}

export function missingToAssign(question: Question): MissingFact[] {
  return [...missingToHandle(question, "decide_case", DECIDERS), ...missingAnswer(question)];
}

export function missingToEscalate(question: Question): MissingFact[] {
  return missingToAssign(question);
}

/** A critical case rests no longer than it is due, so an overdue one not at all. */
export function missingToSnooze(question: Question): MissingFact[] {
  const open = openCaseOf(question);
  const isTooLate = !("code" in open) && latestWaking(open, question.now) <= question.now;
  return [
    ...missingToAssign(question),
    ...(isTooLate ? [missingFact("not_that_long", "This case is critical and its time is over.")] : []),
  ];
}

export function missingToWake(question: Question): MissingFact[] {
  const open = openCaseOf(question);
  return [
    ...missingToHandle(question, "decide_case", DECIDERS),
    ...("code" in open || isSnoozed(open, question.now)
      ? []
      : [missingFact("not_snoozed", "This case is not snoozed.")]),
  ];
}

export function missingToAnswer(question: Question): MissingFact[] {
  const open = openCaseOf(question);
  return [
    ...missingToHandle(question, "answer_question", "A lead answers."),
    ...("code" in open || open.openQuestionId !== null
      ? []
      : [
          missingFact("no_open_question", "No question waits here; it was answered or the case was decided."),
        ]),
  ];
}

/** Somebody else's live claim, and a lead. */
export function missingToTakeOver(question: Question): MissingFact[] {
  const open = openCaseOf(question);
  if ("code" in open) return [open];
  const isOthers = isClaimed(open, question.now) && open.claimedBy !== question.actor.id;
  return [
    ...missingPermission(question, "take_over", "A lead takes a case over."),
    ...(isOthers ? [] : [missingFact("nobody_holds_it", "Nobody else holds this case; claim it.")]),
  ];
}
