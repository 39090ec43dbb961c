import type { Decider } from "@/lib/domain/decider";
import { findAppeal, NO_APPEAL } from "./appeal";

/** Once for each question, when its time has come; the rows say when, whoever asks. */
export const remindCustomer: Decider<"remind_customer"> = (state, _facts, { appealId }, { now }) => {
  const appeal = findAppeal(state, appealId);
  if (!appeal) return NO_APPEAL;
  if (!appeal.remindAt || appeal.remindAt > now) return [];
  return [{ kind: "appeal_reminded", appealId }];
};

/** Nobody answered: it is decided on what is known, and stands where it stood. */
export const resumeAppeal: Decider<"resume_appeal"> = (state, _facts, { appealId }, { now }) => {
  const appeal = findAppeal(state, appealId);
  if (!appeal) return NO_APPEAL;
  if (!appeal.returnsAt || appeal.returnsAt > now) return [];
  return [{ kind: "appeal_resumed", appealId }];
};
