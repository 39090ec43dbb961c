import { evolveAppeals } from "@/lib/domain/appeal/evolve-appeal";
import { evolveCase } from "@/lib/domain/case/evolve-case";
import type { DomainEvent } from "./event";
import { changed, created } from "./evolve-record";
import type { Versioned } from "./records";
import type { StandingState } from "./state";

/**
 * The state after these events, pure. Every record an event touches carries the standing's next version, and so
 * does the standing: one version for one write (invariant 8).
 */
export function evolve(state: StandingState, events: readonly DomainEvent[]): StandingState {
  if (events.length === 0) return state;
  const version = state.version + 1;
  return events.reduce((next, event) => apply(next, event, version), { ...state, version });
}

function apply(state: StandingState, event: DomainEvent, version: number): StandingState {
  const add = <T extends object>(list: (T & Versioned)[], record: T) => created(list, record, version);
  const set = <T extends Versioned>(list: T[], id: string, change: Partial<T>) =>
    changed(list, id, change, version);
  switch (event.kind) {
    case "decided":
      return { ...state, decisions: add(state.decisions, event.decision) };
    case "approval_given":
      return {
        ...state,
        approvals: add(state.approvals, event.approval),
        decisions: event.effectiveAt
          ? set(state.decisions, event.approval.decisionId, { effectiveAt: event.effectiveAt })
          : state.decisions,
      };
    case "approval_awaited":
    case "case_settling":
    case "case_settled":
    case "case_reopened":
    case "case_assigned":
    case "case_snoozed":
    case "case_woken":
    case "case_limited_meanwhile":
    case "case_escalated":
    case "question_answered":
    case "case_taken_over":
      return { ...state, cases: evolveCase(state.cases, event, version) };
    case "remarked":
      return { ...state, remarks: add(state.remarks, event.remark) };
    case "warned":
      return { ...state, warnings: add(state.warnings, event.warning) };
    case "warning_delivered": {
      const { deliveredAt, graceUntil, lapsesAt } = event;
      return {
        ...state,
        warnings: set(state.warnings, event.warningId, { deliveredAt, graceUntil, lapsesAt }),
      };
    }
    case "warning_delivery_taken_back": {
      const none = { deliveredAt: null, graceUntil: null, lapsesAt: null };
      return { ...state, warnings: set(state.warnings, event.warningId, none) };
    }
    case "warning_voided":
      return { ...state, warnings: set(state.warnings, event.warningId, { voidedAt: event.at }) };
    case "restricted":
      return { ...state, restrictions: add(state.restrictions, event.restriction) };
    case "restriction_ended": {
      const { by: restoredBy, reasons: restoredReasons } = event.restored ?? { by: null, reasons: null };
      const end = { endedAt: event.at, endReason: event.reason, restoredBy, restoredReasons };
      return { ...state, restrictions: set(state.restrictions, event.restrictionId, end) };
    }
    case "quieted":
      return { ...state, quiets: add(state.quiets, event.quiet) };
    case "decision_undone":
      return {
        ...state,
        decisions: set(state.decisions, event.decisionId, { undoneAt: event.at }),
        quiets: state.quiets.map((quiet) =>
          quiet.decisionId === event.decisionId ? { ...quiet, until: quiet.from, version } : quiet,
        ),
      };
    case "decision_reversed": {
      const reversal = { reversedAt: event.at, reversedBy: event.by, reversalReason: event.reason };
      return { ...state, decisions: set(state.decisions, event.decisionId, reversal) };
    }
    case "appeal_filed":
      return { ...state, appeals: add(state.appeals, event.appeal) };
    case "message_sent":
      return { ...state, messages: add(state.messages, event.message) };
    case "file_added":
      return { ...state, files: add(state.files, event.file) };
    case "message_forgotten": {
      const gone = { text: null, purgedAt: event.at };
      return { ...state, messages: set(state.messages, event.messageId, gone) };
    }
    case "noted":
      return { ...state, notes: add(state.notes, event.note) };
    case "appeal_assigned":
    case "appeal_taken_over":
    case "appeal_waiting":
    case "appeal_reminded":
    case "appeal_resumed":
    case "appeal_forgotten":
    case "appeal_closed":
      return { ...state, appeals: evolveAppeals(state.appeals, event, version) };
  }
}
