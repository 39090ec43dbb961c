import { isClaimed, leaseFor } from "@/lib/domain/case/claim";
import type { Context, Decider } from "@/lib/domain/decider";
import type { DomainEvent } from "@/lib/domain/event";
import type { Appeal, AppealNote } from "@/lib/domain/records";
import { refuse, refuseFirst } from "@/lib/domain/refusal";
import { findAppeal, NO_APPEAL } from "./appeal";
import { missingIndependence } from "./missing-appeal";
import { missingToAssignAppeal, missingToNote, missingToTakeOverAppeal } from "./missing-appeal-handling";

type Said = Pick<AppealNote, "kind" | "addresseeId" | "text">;

function noted(appeal: Appeal, said: Said, { actor, newId, now }: Context): DomainEvent {
  const note = { id: newId(), appealId: appeal.id, authorId: actor.id, sentAt: now, ...said };
  return { kind: "noted", note };
}

/** For colleagues alone, also by those who may not decide it, and after it was decided. */
export const noteOnAppeal: Decider<"note_on_appeal"> = (state, _facts, { appealId, text }, context) => {
  const appeal = findAppeal(state, appealId);
  if (!appeal) return NO_APPEAL;
  const refusal = refuseFirst(missingToNote(context));
  if (refusal) return refusal;
  if (!text.trim()) return refuse("missing_reason", "Write the note.");
  return [noted(appeal, { kind: "note", addresseeId: null, text }, context)];
};

/** A claim that is given away ends, and a lease that is over does not come back. */
export const assignAppeal: Decider<"assign_appeal"> = (state, facts, command, context) => {
  const { appealId, personId, note = "" } = command;
  const appeal = findAppeal(state, appealId);
  if (!appeal) return NO_APPEAL;
  const refusal = refuseFirst(missingToAssignAppeal(context, appeal));
  if (refusal) return refusal;
  if (appeal.assigneeId === personId) return [];
  if (personId !== null && !facts.appealDeciders.has(personId))
    return refuse("not_a_decider", "Choose somebody who decides appeals and is not disabled.");
  if (personId !== null && missingIndependence(state, appeal, personId).length > 0)
    return refuse("own_decision", "They signed the decision under appeal; choose somebody else.");
  const isGivenAway = personId !== null && personId !== appeal.claimedBy;
  const releases = isGivenAway || !isClaimed(appeal, context.now);
  return [
    { kind: "appeal_assigned", appealId, assigneeId: personId, releases },
    // A note has a person for its author.
    ...(context.actor.kind === "staff"
      ? [noted(appeal, { kind: "assignment", addresseeId: personId, text: note }, context)]
      : []),
  ];
};

/** Moves somebody's live claim to the lead's own tab; whoever loses it is told why. */
export const takeOverAppeal: Decider<"take_over_appeal"> = (state, facts, command, context) => {
  const { appealId, reason, tab } = command;
  const appeal = findAppeal(state, appealId);
  if (!appeal) return NO_APPEAL;
  const refusal = refuseFirst(missingToTakeOverAppeal({ state, facts, ...context }, appeal));
  if (refusal) return refusal;
  if (!reason.trim()) return refuse("missing_reason", "Write why, for whoever loses the claim.");
  const from = appeal.claimedBy ?? "";
  return [
    noted(appeal, { kind: "take_over", addresseeId: from, text: reason }, context),
    { kind: "appeal_taken_over", appealId, from, claim: leaseFor(facts, context, tab) },
  ];
};
