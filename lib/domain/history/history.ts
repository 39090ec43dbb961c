import type { Case, Decision, Restriction, RestrictionEnd, Warning } from "@/lib/domain/records";
import type { StandingState } from "@/lib/domain/state";
import { entry, type HistoryEntry, type Line, worded } from "./history-entry";
import { answered, appealed, decided } from "./history-of-decision";

/**
 * What happened on a standing, oldest first, as staff read it. A limit that was signed and has not begun yet is its
 * last line; what ended before it began is told by what ended it.
 */
export function historyOf(state: StandingState, now: Date): HistoryEntry[] {
  const decisionOf = (decisionId: string | null) => state.decisions.find(({ id }) => id === decisionId);
  const onCase = (caseId: string | undefined): Line => ({
    reference: state.cases.find(({ id }) => id === caseId)?.reference ?? null,
  });
  const about = (decisionId: string) => onCase(decisionOf(decisionId)?.caseId);
  // In this order where instants are equal: what a person did stands before what followed from it.
  return [
    ...state.cases.map(opened),
    ...state.decisions.flatMap((decision) => decided(state, decision, about(decision.id))),
    ...state.approvals.map((approval) => answered(approval, about(approval.decisionId))),
    ...state.appeals.flatMap((appeal) => appealed(state, appeal)),
    ...state.warnings
      .filter((warning) => !decisionOf(warning.decisionId)?.undoneAt)
      .flatMap((warning) => delivered(warning, about(warning.decisionId))),
    ...state.restrictions.flatMap((item) =>
      limited(item, decisionOf(item.decisionId), onCase(item.caseId), now),
    ),
  ].sort((a, b) => a.at.getTime() - b.at.getTime());
}

function opened(item: Case): HistoryEntry {
  const { reference, severity, repeat } = item;
  const detail = [
    `${severity} severity`,
    ...(repeat ? ["after a warning"] : []),
    ...(item.narrowedFrom ? ["by narrowing the limit of the whole organization"] : []),
  ].join(", ");
  return entry(item, "case_opened", item.openedAt, { reference, detail });
}

function delivered(warning: Warning, about: Line): HistoryEntry[] {
  const { deliveredAt, voidedAt } = warning;
  return [
    ...(deliveredAt ? [entry(warning, "warning_delivered", deliveredAt, about)] : []),
    ...(voidedAt ? [entry(warning, "warning_voided", voidedAt, about)] : []),
  ];
}

function limited(
  restriction: Restriction,
  decision: Decision | undefined,
  about: Line,
  now: Date,
): HistoryEntry[] {
  const { effectiveAt, expiresAt, endedAt, endReason } = restriction;
  if (endedAt && endedAt <= effectiveAt) return [];
  const by = decision?.needsApproval ? null : restriction.decidedBy;
  const detail = decision ? decision.clause && `clause ${decision.clause}` : "while the review runs";
  const lines = [entry(restriction, "limited", effectiveAt, { ...about, by, detail })];
  if (endedAt && endReason && endReason !== "superseded")
    lines.push(entry(restriction, "restored", endedAt, { ...about, ...howEnded(restriction, endReason) }));
  if (!endedAt && expiresAt <= now) lines.push(entry(restriction, "limit_over", expiresAt, about));
  return lines;
}

/** By whom and why, where access came back without an appeal; else by what. */
function howEnded({ restoredBy, restoredReasons }: Restriction, reason: RestrictionEnd) {
  return { by: restoredBy, detail: restoredReasons ?? worded(reason) };
}
