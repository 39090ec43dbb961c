import type { Actor } from "./actor";
import { isClaimed } from "./claim";
import { currentCase, lastSigner } from "./current";
import { permits, type Verb } from "./permissions";
import type { Case, Decision, Warning } from "./records";
import type { MissingFact, RefusalCode } from "./refusal";
import { endOf, isCounting, isFollowedBy } from "./standing";
import type { Facts, StandingState } from "./state";
import { adoptionOf } from "./traffic";

/**
 * What a command lacks. `decide` refuses with the first of these and `offers` lists all of them, so that a grey
 * button and a refusal can never disagree.
 */
export type Question = { state: StandingState; facts: Facts; actor: Actor; now: Date };

function fact(code: RefusalCode, message: string): MissingFact {
  return { code, message };
}

export function missingPermission(
  { actor }: Pick<Question, "actor">,
  verb: Verb,
  message: string,
): MissingFact[] {
  return permits(actor, verb) ? [] : [fact("not_permitted", message)];
}

/** An open case whose live claim is the actor's. */
export function missingToDecide(question: Question): MissingFact[] {
  const { state, actor, now } = question;
  const open = currentCase(state, now);
  if (!open) return [fact("no_open_case", "There is no open case.")];
  if (open.status === "awaiting_approval")
    return [fact("case_not_open", "A proposal waits for a second person.")];
  if (open.status === "settling")
    return [fact("case_settling", "A decision was taken; its undo window runs.")];
  return [
    ...missingPermission(question, "decide_case", "Reviewers and leads decide cases."),
    ...missingClaim(open, actor, now),
  ];
}

function missingClaim(open: Case, actor: Actor, now: Date): MissingFact[] {
  if (!isClaimed(open, now)) return [fact("not_claimed", "Claim the case first.")];
  return open.claimedBy === actor.id ? [] : [fact("claimed_by_other", "Somebody else holds this case.")];
}

/** The warning a restriction of an end user would rest on: counting, and followed by a signal after its grace. */
export function basisOf({ state, facts, now }: Question): Warning | undefined {
  return state.warnings.findLast(
    (warning) => isCounting(warning, now) && isFollowedBy(warning, facts.signals),
  );
}

function missingWarning(question: Question): MissingFact[] {
  const { state, facts, now } = question;
  const required = facts.policy.numbers.warningsRequired[facts.subject.kind];
  const counting = state.warnings.filter((warning) => isCounting(warning, now));
  if (required === 0) return [];
  if (counting.length < required) return [fact("no_warning_delivered", warningWanted(state, now, required))];
  return basisOf(question)
    ? []
    : [
        fact(
          "no_signal_after_warning",
          "No signal occurred since the warning was delivered and its grace was over.",
        ),
      ];
}

function warningWanted(state: StandingState, now: Date, required: number): string {
  const valid = state.warnings.filter((warning) => warning.voidedAt === null);
  if (valid.some((warning) => warning.deliveredAt === null))
    return "The warning was sent, not yet delivered.";
  if (valid.some((warning) => warning.lapsesAt !== null && warning.lapsesAt <= now))
    return "The warning has lapsed.";
  return required === 1 ? "No warning was delivered yet." : `Fewer than ${required} warnings were delivered.`;
}

function missingScope({ facts, actor }: Question, overrideReason?: string): MissingFact[] {
  if (facts.subject.kind === "end_user") return [];
  if (adoptionOf(facts.traffic).adoption === "none") return [];
  const isLead = actor.kind === "staff" && actor.role === "lead";
  if (isLead && overrideReason?.trim()) return [];
  return [
    fact(
      isLead ? "identifiers_in_use" : "override_needs_lead",
      "The organization sends identifiers: limit the user, or a lead states why identifiers cannot be relied on.",
    ),
  ];
}

function missingRoom({ state, now }: Question): MissingFact[] {
  const running = state.restrictions.some((item) => item.kind === "decided" && endOf(item) > now);
  return running ? [fact("already_restricted", "Access is limited already; a limit is never extended.")] : [];
}

/** The facts of a revocation itself, whoever signs it: also asked again at its approval. */
export function missingGrounds(question: Question, overrideReason?: string): MissingFact[] {
  const warned = missingWarning(question);
  return [...missingRoom(question), ...warned, ...missingScope(question, overrideReason)];
}

/** What the second person lacks to sign this proposal. */
export function missingToApprove(question: Question, proposal: Decision): MissingFact[] {
  const { actor, state } = question;
  const permission = missingPermission(question, "approve", "A lead approves.");
  const own =
    proposal.decidedBy === actor.id
      ? [fact("own_proposal", "You proposed this; a second person approves.")]
      : [];
  const author: Actor = { kind: "staff", id: proposal.decidedBy, name: "", role: "lead" };
  const grounds = missingGrounds({ ...question, state, actor: author }, proposal.overrideReason ?? undefined);
  return [...permission, ...own, ...grounds];
}

export function missingToUndo({ state, facts, actor, now }: Question, decision: Decision): MissingFact[] {
  if (decision.undoneAt) return [fact("nothing_to_undo", "This decision was undone already.")];
  if (!decision.effectiveAt)
    return [fact("nothing_to_undo", "This decision is not signed; refuse or return it.")];
  // A request that waited for the lock is older than what left meanwhile.
  const hasLeft = facts.noticesDelivered.has(decision.id) || isClosed(state, decision);
  if (hasLeft || now >= decision.effectiveAt)
    return [fact("undo_window_over", "The undo window is over; reverse the decision.")];
  return lastSigner(state, decision) === actor.id
    ? []
    : [fact("not_last_signer", "Only the person who signed last can undo.")];
}

export function missingToReverse(question: Question, decision: Decision): MissingFact[] {
  const { now } = question;
  if (decision.kind === "dismiss" || decision.undoneAt)
    return [fact("nothing_to_reverse", "This decision has no effect that could be reversed.")];
  if (decision.reversedAt) return [fact("already_reversed", "This decision was reversed already.")];
  if (!decision.effectiveAt || decision.effectiveAt > now)
    return [fact("not_in_effect", "This decision has not taken effect yet; undo it.")];
  return missingPermission(question, "restore", "Leads and support agents reverse decisions.");
}

function isClosed(state: StandingState, decision: Decision): boolean {
  return state.cases.some(({ id, status }) => id === decision.caseId && status === "closed");
}
