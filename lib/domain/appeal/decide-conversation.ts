import type { UploadedFile } from "@/lib/domain/appeal/appeal-file";
import type { Context, Decider } from "@/lib/domain/decider";
import { HOUR, plus } from "@/lib/domain/duration";
import type { DomainEvent } from "@/lib/domain/event";
import type { Appeal } from "@/lib/domain/records";
import { refuse, refuseFirst } from "@/lib/domain/refusal";
import { findAppeal, isPending, NO_APPEAL } from "./appeal";
import { filesAdded, missingToAddFiles } from "./files";
import { messagesLeft } from "./message-limit";
import { missingInWords } from "./message-templates";
import { missingToAnswerAppeal } from "./missing-appeal-handling";

type Said = { text: string; files?: UploadedFile[] };

function send(appeal: Appeal, { text, files = [] }: Said, { actor, newId, now }: Context): DomainEvent[] {
  const isStaff = actor.kind === "staff";
  const message = {
    id: newId(),
    appealId: appeal.id,
    author: isStaff ? ("staff" as const) : ("customer" as const),
    authorId: isStaff || actor.kind === "member" ? actor.id : null,
    text,
    sentAt: now,
    purgedAt: null,
  };
  const added = filesAdded(files, { appealId: appeal.id, messageId: message.id, addedAt: now });
  return [{ kind: "message_sent", message }, ...added];
}

/** The appeal waits for its customer, and for nobody else meanwhile; a further question begins the time anew. */
export const askCustomer: Decider<"ask_customer"> = (state, facts, command, context) => {
  const { appealId, text } = command;
  const appeal = findAppeal(state, appealId);
  if (!appeal) return NO_APPEAL;
  const refusal = refuseFirst([
    ...missingToAnswerAppeal({ state, facts, ...context }, appeal),
    ...missingToAddFiles(state, appealId, command.files),
  ]);
  if (refusal) return refusal;
  if (!text.trim()) return refuse("missing_reason", "Write the question.");
  const left = refuseFirst(missingInWords(text, facts));
  if (left) return left;
  const { customerReminderHours, customerAnswerHours } = facts.policy.numbers;
  const remindAt = plus(context.now, Math.min(customerReminderHours, customerAnswerHours) * HOUR);
  const returnsAt = plus(context.now, customerAnswerHours * HOUR);
  return [...send(appeal, command, context), { kind: "appeal_waiting", appealId, remindAt, returnsAt }];
};

/** Adding information never loses one's place: the order was stored when the appeal was filed. */
export const answer: Decider<"answer"> = (state, facts, command, context) => {
  const { appealId, text } = command;
  const appeal = findAppeal(state, appealId);
  if (!appeal) return NO_APPEAL;
  if (!isPending(appeal)) return refuse("appeal_closed", "The appeal was decided; nothing can be added.");
  if (!text.trim()) return refuse("missing_reason", "Write your answer.");
  if (messagesLeft(state, appealId, facts.policy, context.now) === 0)
    return refuse(
      "too_many_messages",
      "You wrote many times within a day. All of it is read; you can write again tomorrow, or once we have asked.",
    );
  const tooMuch = refuseFirst(missingToAddFiles(state, appealId, command.files));
  if (tooMuch) return tooMuch;
  const answered = send(appeal, command, context);
  return appeal.status === "open" ? answered : [...answered, { kind: "appeal_resumed", appealId }];
};
