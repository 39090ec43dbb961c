import { isPendingStatus } from "@/lib/domain/appeal/appeal";
import { lastSigner } from "@/lib/domain/case/current";
import type { Appeal, Approval, Decision } from "@/lib/domain/records";
import type { StandingState } from "@/lib/domain/state";
import { entry, type HistoryEntry, type Line, worded } from "./history-entry";

const SITUATIONS: Record<Appeal["situation"], string> = {
  authorised_work: "authorised work",
  not_me: "it was not them",
  already_fixed: "already fixed",
  mistake: "a mistake",
  other: "something else",
};

const TAKEN_BACK = { dismiss: "the dismissal", warn: "the warning", revoke: "the limit" };

/** What became of one decision. A limit that needed one signature is told by its beginning alone. */
export function decided(state: StandingState, decision: Decision, about: Line): HistoryEntry[] {
  const { kind, decidedAt, decidedBy: by, clause, dismissalReason, undoneAt, reversedAt } = decision;
  const line = { ...about, by, detail: clause && `clause ${clause}` };
  const lines: HistoryEntry[] = [];
  if (kind === "dismiss")
    lines.push(
      entry(decision, "dismissed", decidedAt, {
        ...line,
        detail: dismissalReason && worded(dismissalReason),
      }),
    );
  if (kind === "warn") lines.push(entry(decision, "warned", decidedAt, line));
  if (decision.needsApproval) lines.push(entry(decision, "revocation_proposed", decidedAt, line));
  if (undoneAt) {
    const undone = { ...about, by: lastSigner(state, decision), detail: TAKEN_BACK[kind] };
    lines.push(entry(decision, "undone", undoneAt, undone));
  }
  if (reversedAt) {
    const reversed = { ...about, by: decision.reversedBy, detail: decision.reversalReason };
    lines.push(entry(decision, "reversed", reversedAt, reversed));
  }
  return lines;
}

/** What the second person answered to a proposal. */
export function answered(approval: Approval, about: Line): HistoryEntry {
  const { outcome, approvedAt, approvedBy: by, reason: detail } = approval;
  return entry(approval, outcome, approvedAt, { ...about, by, detail });
}

/** An appeal from its filing to its end, with what was said in between. */
export function appealed(state: StandingState, appeal: Appeal): HistoryEntry[] {
  const { reference, status, decidedAt, outcome } = appeal;
  const filed = entry(appeal, "appeal_filed", appeal.filedAt, {
    reference,
    detail: SITUATIONS[appeal.situation],
  });
  const messages = state.messages
    .filter(({ appealId }) => appealId === appeal.id)
    .map((message) =>
      message.author === "staff"
        ? entry(message, "appeal_question", message.sentAt, { reference, by: message.authorId })
        : entry(message, "appeal_answer", message.sentAt, { reference }),
    );
  if (isPendingStatus(status) || !decidedAt) return [filed, ...messages];
  const closed = { reference, by: appeal.decidedBy, detail: outcome && worded(outcome) };
  return [filed, ...messages, entry(appeal, `appeal_${status}`, decidedAt, closed)];
}
