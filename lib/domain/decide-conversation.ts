import { findAppeal, isPending, NO_APPEAL } from "./appeal";
import type { Context, Decider } from "./decider";
import type { DomainEvent } from "./event";
import { missingToAnswerAppeal } from "./missing-appeal-handling";
import type { Appeal } from "./records";
import { refuse, refuseFirst } from "./refusal";

function send(appeal: Appeal, text: string, { actor, newId, now }: Context): DomainEvent {
  const isStaff = actor.kind === "staff";
  return {
    kind: "message_sent",
    message: {
      id: newId(),
      appealId: appeal.id,
      author: isStaff ? "staff" : "customer",
      authorId: isStaff || actor.kind === "member" ? actor.id : null,
      text,
      sentAt: now,
    },
  };
}

/** The appeal waits for its customer, and for nobody else meanwhile. */
export const askCustomer: Decider<"ask_customer"> = (state, facts, { appealId, text }, context) => {
  const appeal = findAppeal(state, appealId);
  if (!appeal) return NO_APPEAL;
  const refusal = refuseFirst(missingToAnswerAppeal({ state, facts, ...context }, appeal));
  if (refusal) return refusal;
  if (!text.trim()) return refuse("missing_reason", "Write the question.");
  const asked = send(appeal, text, context);
  return appeal.status === "open" ? [asked, { kind: "appeal_waiting", appealId }] : [asked];
};

/** Adding information never loses one's place: the order was stored when the appeal was filed. */
export const answer: Decider<"answer"> = (state, _facts, { appealId, text }, context) => {
  const appeal = findAppeal(state, appealId);
  if (!appeal) return NO_APPEAL;
  if (!isPending(appeal)) return refuse("appeal_closed", "The appeal was decided; nothing can be added.");
  if (!text.trim()) return refuse("missing_reason", "Write your answer.");
  const answered = send(appeal, text, context);
  return appeal.status === "open" ? [answered] : [answered, { kind: "appeal_resumed", appealId }];
};
