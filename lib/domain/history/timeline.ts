import type { NoticeKind } from "@/lib/domain/notice/statement";
import type { CaseRemark, CaseRemarkKind } from "@/lib/domain/records";
import type { StandingState } from "@/lib/domain/state";
import type { Session } from "@/lib/domain/triage/session";
import { historyOf } from "./history";
import type { HistoryEntry, HistoryKind } from "./history-entry";

/** A notice as it was sent, with what became of its deliveries: as many of a channel in a status, and when the last. */
export type NoticeTold = {
  id: string;
  kind: NoticeKind;
  title: string;
  decisionId: string;
  appealId: string | null;
  visibleAt: Date;
  acknowledgedAt: Date | null;
  deliveries: {
    channel: "mail" | "portal" | "webhook";
    status: "pending" | "delivered" | "failed" | "cancelled" | "bounced";
    count: number;
    at: Date | null;
  }[];
};

export type TimelineKind =
  | HistoryKind
  | "signals"
  | "notice"
  | "asked"
  | "answered"
  | "taken_over"
  | "assigned";

/** One line of what happened around a case. `by` and `to` are people's ids. */
export type TimelineEntry = Omit<HistoryEntry, "kind"> & {
  kind: TimelineKind;
  to: string | null;
  session: Session | null;
  notice: NoticeTold | null;
  /** Of a case that opened: how many it has. */
  signalCount: number | null;
};

export type TimelineSources = {
  state: StandingState;
  /** The case that is looked at, and its sessions. */
  caseReference: string;
  sessions: readonly Session[];
  notices: readonly NoticeTold[];
  /** Case id → how many signals it has. */
  signalCounts: ReadonlyMap<string, number>;
};

const REMARKS: Record<CaseRemarkKind, TimelineKind> = {
  question: "asked",
  answer: "answered",
  take_over: "taken_over",
  assignment: "assigned",
};

/**
 * What happened around a case, oldest first, joined into one list: its signals by session, and everything of its
 * standing: earlier cases, decisions, approvals, notices, restrictions, appeals and what colleagues said.
 */
export function timelineOf(sources: TimelineSources, now: Date): TimelineEntry[] {
  const { state, caseReference, sessions, notices, signalCounts } = sources;
  const referenceOf = (caseId: string | undefined) =>
    state.cases.find(({ id }) => id === caseId)?.reference ?? null;
  const countOf = (reference: string | null) =>
    signalCounts.get(state.cases.find((item) => item.reference === reference)?.id ?? "") ?? null;
  // In this order where instants are equal: a session begins before the case that it opens.
  return [
    ...sessions.map((session) => ofSession(session, caseReference)),
    ...historyOf(state, now).map((line) => ({
      ...line,
      ...NOTHING_MORE,
      signalCount: line.kind === "case_opened" ? countOf(line.reference) : null,
    })),
    ...notices.map((notice) => {
      const decision = state.decisions.find(({ id }) => id === notice.decisionId);
      const appeal = state.appeals.find(({ id }) => id === notice.appealId);
      return ofNotice(notice, appeal?.reference ?? referenceOf(decision?.caseId));
    }),
    ...state.remarks.map((remark) => ofRemark(remark, referenceOf(remark.caseId))),
  ].sort((a, b) => a.at.getTime() - b.at.getTime());
}

const NOTHING_MORE = { to: null, session: null, notice: null, signalCount: null };

function ofSession(session: Session, reference: string): TimelineEntry {
  const { monitor, from: at } = session;
  const id = `${monitor}:${at.toISOString()}:signals`;
  return { id, at, kind: "signals", by: null, reference, detail: null, ...NOTHING_MORE, session };
}

function ofNotice(notice: NoticeTold, reference: string | null): TimelineEntry {
  const { id, visibleAt: at, title: detail } = notice;
  return { id: `${id}:notice`, at, kind: "notice", by: null, reference, detail, ...NOTHING_MORE, notice };
}

function ofRemark(remark: CaseRemark, reference: string | null): TimelineEntry {
  const { id, kind, sentAt: at, authorId: by, addresseeId: to, text } = remark;
  return {
    id: `${id}:${kind}`,
    at,
    kind: REMARKS[kind],
    by,
    reference,
    detail: text || null,
    ...NOTHING_MORE,
    to,
  };
}
