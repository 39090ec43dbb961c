import type { Actor } from "@/lib/domain/actor";
import { DAY, plus } from "@/lib/domain/duration";
import { permits } from "@/lib/domain/permissions";
import type { Policy } from "@/lib/domain/policy/policy";
import { type MissingFact, missingFact, type Refusal, refuseFirst } from "@/lib/domain/refusal";
import type { Dispute, DisputeCommand } from "./dispute";

/** What a command is judged by: a block, what was said against it, and the policy that applies. */
export type DisputeState = {
  block: { id: string; organizationId: string; createdAt: Date };
  dispute: Dispute | null;
  /** How many disputes of its organization wait for an answer. */
  waiting: number;
  /** The version in effect; to forget, the one that was consented to. */
  policy: Pick<Policy, "versionId" | "numbers">;
};

/** A person answers each: more than these at once would keep those of others waiting. */
export const MOST_WAITING_DISPUTES = 50;

type Context = { actor: Actor; now: Date /** Of the dispute that may begin. */; id: string };

const MISSING = {
  own: missingFact("not_permitted", "Only the organization whose request was blocked disputes it."),
  once: missingFact("dispute_exists", "This block was disputed already. One answer is given to each."),
  many: missingFact(
    "too_many_disputes",
    `${MOST_WAITING_DISPUTES} disputes of your organization wait for an answer. You can file this one once some are answered.`,
  ),
  window: missingFact("dispute_window_over", "The time to dispute this block is over."),
  text: missingFact("missing_facts", "Say what the request was for."),
  staff: missingFact("not_permitted", "Leads and support answer disputes."),
  none: missingFact("no_such_record", "This block was not disputed."),
  answered: missingFact("dispute_answered", "This dispute was answered already."),
  reason: missingFact("missing_reason", "Say why, in words the customer reads."),
  waiting: missingFact("dispute_open", "What was written is kept until the dispute is answered."),
  forgotten: missingFact("nothing_changed", "What was written is deleted already."),
  early: missingFact("not_that_long", "What was written is kept for longer."),
} as const satisfies Record<string, MissingFact>;

/** Counts from when the block is on record, by the days within which decisions are appealed. */
export const disputeWindowEnd = ({ block, policy }: Pick<DisputeState, "block" | "policy">): Date =>
  plus(block.createdAt, policy.numbers.appealWindowDays * DAY);

/** What a dispute of this block lacks before anybody writes one. */
export function missingToDispute(state: DisputeState, actor: Actor, now: Date): MissingFact[] {
  const isOwn =
    (actor.kind === "member" || actor.kind === "organization") &&
    permits(actor, "dispute_block") &&
    actor.organizationId === state.block.organizationId;
  return [
    ...(isOwn ? [] : [MISSING.own]),
    ...(state.dispute ? [MISSING.once] : []),
    ...(disputeWindowEnd(state) < now ? [MISSING.window] : []),
    ...(state.waiting >= MOST_WAITING_DISPUTES && !state.dispute ? [MISSING.many] : []),
  ];
}

/** What an answer lacks before anybody writes one. */
export function missingToAnswer({ dispute }: Pick<DisputeState, "dispute">, actor: Actor): MissingFact[] {
  return [
    ...(actor.kind === "staff" && permits(actor, "answer_dispute") ? [] : [MISSING.staff]),
    ...(dispute ? [] : [MISSING.none]),
    ...(dispute && dispute.status !== "open" ? [MISSING.answered] : []),
  ];
}

function missingToForget({ dispute, policy }: DisputeState, now: Date): MissingFact[] {
  const { answeredAt = null, purgedAt = null } = dispute ?? {};
  const isDue = answeredAt && plus(answeredAt, policy.numbers.keepAppealDays * DAY) <= now;
  return [
    ...(answeredAt ? [] : [MISSING.waiting]),
    ...(purgedAt ? [MISSING.forgotten] : []),
    ...(isDue ? [] : [MISSING.early]),
  ];
}

const isWritten = (words: string): boolean => /\S/.test(words);

function missingIn(state: DisputeState, command: DisputeCommand, { actor, now }: Context): MissingFact[] {
  switch (command.kind) {
    case "file":
      return [...missingToDispute(state, actor, now), ...(isWritten(command.text) ? [] : [MISSING.text])];
    case "answer":
      return [...missingToAnswer(state, actor), ...(isWritten(command.reason) ? [] : [MISSING.reason])];
    case "forget":
      return missingToForget(state, now);
  }
}

function filed(state: DisputeState, text: string, { now, id }: Context): Dispute {
  return {
    id,
    blockId: state.block.id,
    version: 1,
    status: "open",
    text: text.trim(),
    filedAt: now,
    windowEndsAt: disputeWindowEnd(state),
    consentVersionId: state.policy.versionId,
    ...{ answeredBy: null, answeredAt: null, reason: null, purgedAt: null },
  };
}

/**
 * The dispute as the command leaves it, or why not. It limits nothing and lifts nothing: a block was of one request,
 * which is over.
 */
export function decideDispute(
  state: DisputeState,
  command: DisputeCommand,
  context: Context,
): Dispute | Refusal {
  const refusal = refuseFirst(missingIn(state, command, context));
  if (refusal) return refusal;
  if (command.kind === "file") return filed(state, command.text, context);
  const { dispute } = state;
  if (!dispute) throw new Error("a command on no dispute was not refused");
  const { actor, now } = context;
  const next = { ...dispute, version: dispute.version + 1 };
  if (command.kind === "forget") return { ...next, text: null, purgedAt: now };
  const { outcome, reason } = command;
  return { ...next, status: outcome, answeredBy: actor.id, answeredAt: now, reason: reason.trim() };
}
