import type { CustomerAppeal } from "@/lib/contract/portal/standing";
import { isPending } from "@/lib/domain/appeal/appeal";
import { FEW_LEFT, messagesLeft } from "@/lib/domain/appeal/message-limit";
import type { Policy } from "@/lib/domain/policy/policy";
import type { Appeal } from "@/lib/domain/records";
import type { StandingState } from "@/lib/domain/state";
import { filesOf } from "../files/file-views";
import { keptText } from "../record/kept-text";

/** An appeal as its customer may know it: that a person read it and what they answered, not who. */
export function customerAppealOf(
  state: StandingState,
  policy: Policy,
  appeal: Appeal,
  readAt: Date | null,
  now: Date,
): CustomerAppeal {
  const left = messagesLeft(state, appeal.id, policy, now);
  return {
    reference: appeal.reference,
    status: appeal.status,
    situation: appeal.situation,
    text: keptText(appeal.text, appeal.purgedAt),
    requestIds: appeal.requestIds,
    answers: appeal.answers,
    files: filesOf(state, appeal.id, null),
    filedAt: appeal.filedAt,
    readAt,
    decidedAt: appeal.decidedAt,
    outcome: appeal.outcome,
    reasons: appeal.reasons,
    narrowedTo: appeal.narrowedTo,
    messagesLeft: isPending(appeal) && left <= FEW_LEFT ? left : null,
    messages: state.messages
      .filter(({ appealId }) => appealId === appeal.id)
      .map(({ id, author, text, sentAt, purgedAt }) => ({
        ...{ id, author, text: keptText(text, purgedAt), sentAt },
        files: filesOf(state, appeal.id, id),
      })),
  };
}
