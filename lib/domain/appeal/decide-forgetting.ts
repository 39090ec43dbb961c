import type { Decider } from "@/lib/domain/decider";
import { findAppeal, isPending, NO_APPEAL } from "./appeal";

/** What was written is deleted once its time is over; the rows say when. Never while somebody may still answer. */
export const forgetAppeal: Decider<"forget_appeal"> = (state, _facts, { appealId, what }, { now }) => {
  const appeal = findAppeal(state, appealId);
  if (!appeal) return NO_APPEAL;
  if (isPending(appeal)) return [];
  if (what === "text") return appeal.text === null ? [] : [{ kind: "appeal_forgotten", appealId, at: now }];
  const kept = state.messages.filter((message) => message.appealId === appealId && message.text !== null);
  return kept.map(({ id }) => ({ kind: "message_forgotten", messageId: id, at: now }));
};
