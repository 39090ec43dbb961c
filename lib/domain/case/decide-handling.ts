import type { Context, Decider } from "@/lib/domain/decider";
import type { DomainEvent } from "@/lib/domain/event";
import type { Case, CaseRemark } from "@/lib/domain/records";
import { isRefusal, refuse } from "@/lib/domain/refusal";
import { caseFor } from "./case-for";
import { isClaimed, leaseFor } from "./claim";
import { missingToAssign, missingToSnooze, missingToTakeOver, missingToWake } from "./missing-handling";
import { latestWaking } from "./snooze";

type Said = Pick<CaseRemark, "kind" | "text"> & Partial<Pick<CaseRemark, "addresseeId" | "answersId">>;

/** What the actor says to a colleague on this case. */
export function remarkOn(open: Case, said: Said, { actor, newId, now }: Context) {
  const remark = { id: newId(), caseId: open.id, authorId: actor.id, sentAt: now };
  return { ...remark, addresseeId: null, answersId: null, ...said };
}

/** Whoever holds the case and gives it away lets go of it, and a lease that is over does not come back. */
export const assign: Decider<"assign"> = (state, facts, { personId, note = "" }, context) => {
  const question = { state, facts, ...context };
  const open = caseFor(question, missingToAssign(question));
  if (isRefusal(open)) return open;
  if (open.assigneeId === personId) return [];
  if (personId !== null && !facts.deciders.has(personId))
    return refuse("not_a_decider", "Choose somebody who decides cases and is not disabled.");
  const isGivenAway = personId !== null && personId !== context.actor.id;
  const releases = isGivenAway || !isClaimed(open, context.now);
  const remark = remarkOn(open, { kind: "assignment", addresseeId: personId, text: note }, context);
  return [
    { kind: "case_assigned", caseId: open.id, assigneeId: personId, releases },
    // A remark has a person for its author.
    ...(context.actor.kind === "staff" ? [{ kind: "remarked", remark } satisfies DomainEvent] : []),
  ];
};

/** Hides the case from the queue until an instant, or as long as it may rest where only a signal is waited for. */
export const snooze: Decider<"snooze"> = (state, facts, { until, untilSignal = false }, context) => {
  const question = { state, facts, ...context };
  const open = caseFor(question, missingToSnooze(question));
  if (isRefusal(open)) return open;
  const latest = latestWaking(open, context.now);
  if (!until && !untilSignal)
    return refuse("not_that_long", "Say until when, or that the next signal wakes it.");
  const waking = until ?? latest;
  if (waking <= context.now) return refuse("not_that_long", "Choose a time that is still to come.");
  if (waking > latest) {
    const message =
      open.severity === "critical"
        ? "A critical case rests no longer than it is due."
        : "A case rests for seven days at most.";
    return refuse("not_that_long", message);
  }
  return [{ kind: "case_snoozed", caseId: open.id, until: waking, untilSignal }];
};

export const wake: Decider<"wake"> = (state, facts, _command, context) => {
  const question = { state, facts, ...context };
  const open = caseFor(question, missingToWake(question));
  if (isRefusal(open)) return open;
  return [{ kind: "case_woken", caseId: open.id }];
};

/** Moves somebody's live claim to the lead's own tab; whoever loses it is told why. */
export const takeOver: Decider<"take_over"> = (state, facts, { reason, tab }, context) => {
  const question = { state, facts, ...context };
  const open = caseFor(question, missingToTakeOver(question));
  if (isRefusal(open)) return open;
  if (!reason.trim()) return refuse("missing_reason", "Write why, for whoever loses the claim.");
  const from = open.claimedBy ?? "";
  return [
    {
      kind: "remarked",
      remark: remarkOn(open, { kind: "take_over", addresseeId: from, text: reason }, context),
    },
    { kind: "case_taken_over", caseId: open.id, from, claim: leaseFor(facts, context, tab) },
  ];
};
