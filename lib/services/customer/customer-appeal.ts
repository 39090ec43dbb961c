import type { CustomerAppeal } from "@/lib/contract/portal/standing";
import type { Appeal } from "@/lib/domain/records";
import type { StandingState } from "@/lib/domain/state";

/** An appeal as its customer may know it: that a person read it and what they answered, not who. */
export function customerAppealOf(state: StandingState, appeal: Appeal, readAt: Date | null): CustomerAppeal {
  return {
    reference: appeal.reference,
    status: appeal.status,
    situation: appeal.situation,
    text: appeal.text,
    requestIds: appeal.requestIds,
    filedAt: appeal.filedAt,
    readAt,
    decidedAt: appeal.decidedAt,
    outcome: appeal.outcome,
    reasons: appeal.reasons,
    messages: state.messages
      .filter(({ appealId }) => appealId === appeal.id)
      .map(({ id, author, text, sentAt }) => ({ id, author, text, sentAt })),
  };
}
