import type { StandingView } from "@/lib/contract/console/standing";
import { restrictionStatus, standingAt } from "@/lib/domain/standing";
import type { StandingState } from "@/lib/domain/state";

/** The seven-day line: what a standing is at an instant, and the warnings and restrictions that make it so. */
export function standingViewOf(state: StandingState, now: Date): StandingView {
  const isUndone = (decisionId: string | null) =>
    state.decisions.some(({ id, undoneAt }) => id === decisionId && undoneAt !== null);
  return {
    ...standingAt(state, now),
    warnings: state.warnings
      .filter(({ decisionId }) => !isUndone(decisionId))
      .map(({ id, effectiveAt, deliveredAt, graceUntil, lapsesAt, voidedAt }) => ({
        id,
        effectiveAt,
        deliveredAt,
        graceUntil,
        lapsesAt,
        voidedAt,
      })),
    restrictions: state.restrictions
      .filter(({ decisionId }) => !isUndone(decisionId))
      .map((restriction) => {
        const { id, models, effectiveAt, expiresAt, endedAt } = restriction;
        return { id, status: restrictionStatus(restriction, now), models, effectiveAt, expiresAt, endedAt };
      }),
  };
}
