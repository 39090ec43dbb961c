import type { StandingState } from "@/lib/domain/state";
import { historyOf } from "./history";
import type { HistoryEntry, HistoryKind } from "./history-entry";

/** What a customer's history never tells: the review's own steps. */
const INTERNAL: ReadonlySet<HistoryKind> = new Set(["case_opened", "dismissed"]);

/**
 * The same history as its customer may know it: only what has taken effect, from the instant it did, and neither
 * names nor words of ours (invariant 11). With `decisionId`, that decision's alone.
 */
export function customerHistoryOf(state: StandingState, now: Date, decisionId?: string): HistoryEntry[] {
  return historyOf(known(state, now, decisionId), now)
    .filter(({ kind, at }) => !INTERNAL.has(kind) && at <= now)
    .map((entry) => ({ ...entry, by: null, detail: null }));
}

function known(state: StandingState, now: Date, decisionId?: string): StandingState {
  const decisions = state.decisions.flatMap((decision) => {
    const { id, kind, effectiveAt, undoneAt } = decision;
    const isKnown = kind !== "dismiss" && effectiveAt && effectiveAt <= now && !undoneAt;
    if (!isKnown || (decisionId && id !== decisionId)) return [];
    // That it was proposed, and that it was reversed by whom, is ours; that access is back is told by the limit.
    return [{ ...decision, decidedAt: effectiveAt, needsApproval: false, reversedAt: null }];
  });
  const isOf = (record: { decisionId: string | null }) =>
    decisions.some(({ id }) => id === record.decisionId);
  const appeals = state.appeals.filter(isOf);
  return {
    ...state,
    decisions,
    approvals: [],
    warnings: state.warnings.filter(isOf),
    restrictions: state.restrictions.filter((item) => isOf(item) || (!decisionId && item.kind === "interim")),
    appeals,
    notes: [],
    files: [],
    messages: state.messages.filter(({ appealId }) => appeals.some(({ id }) => id === appealId)),
  };
}
