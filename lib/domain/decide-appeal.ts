import type { Actor } from "./actor";
import { appealWindowEnd, missingToAppeal } from "./appeal-window";
import { refuseFirst } from "./decide-case";
import type { Context, Decider } from "./decider";
import { HOUR, plus } from "./duration";
import type { DomainEvent } from "./event";
import { endRestriction, voidWarning } from "./lift";
import { missingToDecideAppeal, missingToGrant } from "./missing-appeal";
import { appealOrder, peopleAffected } from "./order";
import type { Appeal, AppealMessage } from "./records";
import { refuse } from "./refusal";
import { endOf } from "./standing";
import type { StandingState } from "./state";

const NO_APPEAL = refuse("no_such_record", "There is no such appeal.");

/** Filing happens once per decision, by anybody the decision is about, until the window ends. */
export const fileAppeal: Decider<"file_appeal"> = (
  state,
  facts,
  command,
  { actor, now, newId, newReference },
) => {
  const decision = state.decisions.find((item) => item.id === command.decisionId);
  if (!decision) return refuse("no_such_record", "There is no such decision.");
  const refusal = refuseFirst(missingToAppeal(state, facts, decision, now));
  if (refusal) return refusal;
  if (!command.text.trim()) return refuse("missing_reason", "Write why the decision is wrong.");
  const restriction = state.restrictions.find((item) => item.decisionId === decision.id);
  const savesUntil = restriction && endOf(restriction) > now ? restriction.expiresAt : null;
  const dueAt = plus(now, facts.policy.numbers.appealDueHours * HOUR);
  const people = peopleAffected(decision);
  const { kind: _kind, ...words } = command;
  return [
    {
      kind: "appeal_filed",
      appeal: {
        ...words,
        id: newId(),
        reference: newReference("A"),
        status: "open",
        outcome: null,
        filedBy: actor.id,
        filedAt: now,
        windowEndsAt: appealWindowEnd(facts, decision, now),
        dueAt,
        actBy: appealOrder({ savesUntil, dueAt, people }).actBy,
        savesUntil,
        decidedBy: null,
        decidedAt: null,
        reasons: null,
        claimedBy: null,
        claimTab: null,
        claimUntil: null,
      },
    },
  ];
};

function message(appeal: Appeal, actor: Actor, text: string, { newId, now }: Context) {
  const isStaff = actor.kind === "staff";
  const sent: Omit<AppealMessage, "version"> = {
    id: newId(),
    appealId: appeal.id,
    author: isStaff ? "staff" : "customer",
    authorId: isStaff || actor.kind === "member" ? actor.id : null,
    text,
    sentAt: now,
  };
  return { kind: "message_sent", message: sent } as const;
}

export const askCustomer: Decider<"ask_customer"> = (state, _facts, command, context) => {
  const appeal = appealOf(state, command.appealId);
  if (!appeal) return NO_APPEAL;
  const refusal = refuseFirst(missingToDecideAppeal({ state, actor: context.actor }, appeal));
  if (refusal) return refusal;
  if (!command.text.trim()) return refuse("missing_reason", "Write the question.");
  const asked = message(appeal, context.actor, command.text, context);
  return appeal.status === "open" ? [asked, { kind: "appeal_waiting", appealId: appeal.id }] : [asked];
};

/** Adding information never loses one's place: the order was stored when the appeal was filed. */
export const answer: Decider<"answer"> = (state, _facts, command, context) => {
  const appeal = appealOf(state, command.appealId);
  if (!appeal) return NO_APPEAL;
  if (!isPending(appeal)) return refuse("appeal_closed", "The appeal was decided; nothing can be added.");
  if (!command.text.trim()) return refuse("missing_reason", "Write your answer.");
  const answered = message(appeal, context.actor, command.text, context);
  return appeal.status === "open" ? [answered] : [answered, { kind: "appeal_resumed", appealId: appeal.id }];
};

/** Lifts the restriction or voids the warning in the same write (invariant 7). */
export const grantAppeal: Decider<"grant_appeal"> = (state, _facts, command, { actor, now }) => {
  const appeal = appealOf(state, command.appealId);
  if (!appeal) return NO_APPEAL;
  const refusal = refuseFirst([
    ...missingToDecideAppeal({ state, actor }, appeal),
    ...missingToGrant(state, appeal, command.outcome),
  ]);
  if (refusal) return refusal;
  if (!command.reasons.trim()) return refuse("missing_reason", "Write the reasons for the customer.");
  const { outcome, reasons } = command;
  return [
    ...lift(state, appeal, outcome, now),
    {
      kind: "appeal_closed",
      appealId: appeal.id,
      status: "granted",
      outcome,
      reasons,
      decidedBy: actor.id,
      at: now,
    },
  ];
};

function lift(
  state: StandingState,
  appeal: Appeal,
  outcome: "overturned" | "restored_early",
  now: Date,
): DomainEvent[] {
  const restrictions = state.restrictions.filter(
    (item) => item.decisionId === appeal.decisionId && item.endedAt === null && item.expiresAt > now,
  );
  const warnings = state.warnings.filter((item) => item.decisionId === appeal.decisionId && !item.voidedAt);
  return [
    ...restrictions.map((restriction) => endRestriction(restriction, now, outcome)),
    ...warnings.flatMap((warning) => voidWarning(state, warning, now)),
  ];
}

export const upholdAppeal: Decider<"uphold_appeal"> = (state, _facts, command, { actor, now }) => {
  const appeal = appealOf(state, command.appealId);
  if (!appeal) return NO_APPEAL;
  const refusal = refuseFirst(missingToDecideAppeal({ state, actor }, appeal));
  if (refusal) return refusal;
  const { reasons } = command;
  if (!reasons.trim()) return refuse("missing_reason", "Write the reasons for the customer.");
  return [
    {
      kind: "appeal_closed",
      appealId: appeal.id,
      status: "upheld",
      outcome: null,
      reasons,
      decidedBy: actor.id,
      at: now,
    },
  ];
};

export const withdrawAppeal: Decider<"withdraw_appeal"> = (state, _facts, command, { now }) => {
  const appeal = appealOf(state, command.appealId);
  if (!appeal) return NO_APPEAL;
  if (!isPending(appeal)) return refuse("appeal_closed", "The appeal was decided already.");
  return [
    {
      kind: "appeal_closed",
      appealId: appeal.id,
      status: "withdrawn",
      outcome: null,
      reasons: null,
      decidedBy: null,
      at: now,
    },
  ];
};

function appealOf(state: StandingState, id: string): Appeal | undefined {
  return state.appeals.find((item) => item.id === id);
}

function isPending(appeal: Appeal): boolean {
  return appeal.status === "open" || appeal.status === "waiting_for_customer";
}
