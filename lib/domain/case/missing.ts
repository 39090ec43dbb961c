import type { Actor } from "@/lib/domain/actor";
import type { Question } from "@/lib/domain/decider";
import { permits, type Verb } from "@/lib/domain/permissions";
import type { Case, Decision } from "@/lib/domain/records";
import { type MissingFact, missingFact } from "@/lib/domain/refusal";
import type { StandingState } from "@/lib/domain/state";
import { isClaimed } from "./claim";
import { currentCase, lastSigner } from "./current";
import { missingGrounds } from "./missing-grounds";

/** The role for a verb; `message` says who has it. */
export function missingPermission(
  { actor }: Pick<Question, "actor">,
  verb: Verb,
  message: string,
): MissingFact[] {
  return permits(actor, verb) ? [] : [missingFact("not_permitted", message)];
}

/** The case if it is open, or what it waits for instead. */
export function openCaseOf({ state, now }: Pick<Question, "state" | "now">): Case | MissingFact {
  const open = currentCase(state, now);
  if (!open) return missingFact("no_open_case", "There is no open case.");
  if (open.status === "awaiting_approval")
    return missingFact("case_not_open", "A proposal waits for a second person.");
  if (open.status === "settling")
    return missingFact("case_settling", "A decision was taken; its undo window runs.");
  return open;
}

/** An open case whose live claim is the actor's. */
export function missingToDecide(question: Question): MissingFact[] {
  const { actor, now } = question;
  const open = openCaseOf(question);
  if ("code" in open) return [open];
  return [
    ...missingPermission(question, "decide_case", "Reviewers and leads decide cases."),
    ...missingClaim(open, actor, now),
    ...(mayClaim(open, actor) ? [] : [QUESTION_OPEN]),
  ];
}

/** A case that was opened by narrowing may have none yet: nothing that a statement of reasons could name. */
export function missingSignals({ facts }: Pick<Question, "facts">): MissingFact[] {
  if (facts.activity) return [];
  return [missingFact("no_signals", "No signal of this user has come yet: there is nothing to be told of.")];
}

/** A case whose question waits for a lead is claimed and decided by leads alone. */
export function mayClaim({ openQuestionId }: Pick<Case, "openQuestionId">, actor: Actor): boolean {
  return openQuestionId === null || permits(actor, "answer_question");
}

export const QUESTION_OPEN = missingFact("question_open", "A question on this case waits for a lead.");

function missingClaim(open: Case, actor: Actor, now: Date): MissingFact[] {
  if (!isClaimed(open, now)) return [missingFact("not_claimed", "Claim the case first.")];
  return open.claimedBy === actor.id
    ? []
    : [missingFact("claimed_by_other", "Somebody else holds this case.")];
}

/** Every answer to a proposal is a second person's signature. */
function missingSecondPerson(question: Question, { decidedBy }: Decision, verb: string): MissingFact[] {
  return [
    ...missingPermission(question, "approve", `A lead ${verb}.`),
    ...(decidedBy === question.actor.id
      ? [missingFact("own_proposal", `You proposed this; a second person ${verb}.`)]
      : []),
  ];
}

/** What the second person lacks to sign this proposal. */
export function missingToApprove(question: Question, proposal: Decision): MissingFact[] {
  const author: Actor = { kind: "staff", id: proposal.decidedBy, name: "", role: "lead" };
  const grounds = missingGrounds({ ...question, actor: author }, proposal.overrideReason ?? undefined);
  return [...missingSecondPerson(question, proposal, "approves"), ...grounds];
}

/** What is lacked to return or to refuse it: nothing of the grounds. */
export function missingToSendBack(question: Question, proposal: Decision): MissingFact[] {
  return missingSecondPerson(question, proposal, "answers");
}

/** Within the undo window, its last signer alone (invariant 13). */
export function missingToUndo({ state, facts, actor, now }: Question, decision: Decision): MissingFact[] {
  if (decision.undoneAt) return [missingFact("nothing_to_undo", "This decision was undone already.")];
  if (!decision.effectiveAt)
    return [missingFact("nothing_to_undo", "This decision is not signed; refuse or return it.")];
  // A request that waited for the lock is older than what left meanwhile.
  const hasLeft = facts.noticesDelivered.has(decision.id) || isClosed(state, decision);
  if (hasLeft || now >= decision.effectiveAt)
    return [missingFact("undo_window_over", "The undo window is over; reverse the decision.")];
  return lastSigner(state, decision) === actor.id
    ? []
    : [missingFact("not_last_signer", "Only the person who signed last can undo.")];
}

function isClosed(state: StandingState, decision: Decision): boolean {
  return state.cases.some(({ id, status }) => id === decision.caseId && status === "closed");
}
