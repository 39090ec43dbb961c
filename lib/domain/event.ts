import type { AppealFile } from "@/lib/domain/appeal/appeal-file";
import type {
  Appeal,
  AppealMessage,
  AppealNote,
  AppealOutcome,
  Approval,
  CaseOutcome,
  CaseRemark,
  DecisionDraft,
  MonitorFault,
  Quiet,
  Restriction,
  RestrictionEnd,
  Warning,
} from "./records";

type Unsaved<T> = Omit<T, "version">;

/** A lease as it is given: by a person, in a browser tab, until it is over by itself. */
export type Leased = { by: string; tab: string; since: Date; until: Date };

/** What happened. Past tense; each carries whole new records or the ids and instants of what changed. */
export type DomainEvent =
  | { kind: "decided"; decision: DecisionDraft }
  | { kind: "case_settling"; caseId: string; outcome: CaseOutcome; settlesAt: Date }
  | { kind: "case_settled"; caseId: string; closedAt: Date }
  | {
      kind: "case_reopened";
      caseId: string;
      assigneeId: string | null;
      /** The question that the decision had closed without an answer. */
      questionId: string | null;
      claim: Leased | null;
    }
  | { kind: "case_assigned"; caseId: string; assigneeId: string | null; releases: boolean }
  | { kind: "case_snoozed"; caseId: string; until: Date; untilSignal: boolean }
  | { kind: "case_woken"; caseId: string }
  | { kind: "case_limited_meanwhile"; caseId: string; actBy: Date }
  | { kind: "case_escalated"; caseId: string; questionId: string }
  | { kind: "question_answered"; caseId: string; questionId: string; assigneeId: string | null }
  | { kind: "case_taken_over"; caseId: string; from: string; claim: Leased }
  | { kind: "remarked"; remark: Unsaved<CaseRemark> }
  | { kind: "approval_awaited"; caseId: string }
  | { kind: "approval_given"; approval: Unsaved<Approval>; effectiveAt: Date | null }
  | { kind: "warned"; warning: Unsaved<Warning> }
  | { kind: "warning_delivered"; warningId: string; deliveredAt: Date; graceUntil: Date; lapsesAt: Date }
  | { kind: "warning_delivery_taken_back"; warningId: string }
  | { kind: "warning_voided"; warningId: string; at: Date }
  | { kind: "restricted"; restriction: Unsaved<Restriction> }
  | {
      kind: "restriction_ended";
      restrictionId: string;
      at: Date;
      reason: RestrictionEnd;
      /** On whose initiative, where there was no appeal. */
      restored?: { by: string; reasons: string };
    }
  | { kind: "quieted"; quiet: Unsaved<Quiet> }
  | { kind: "decision_undone"; decisionId: string; at: Date }
  | { kind: "decision_reversed"; decisionId: string; at: Date; by: string; reason: string }
  | { kind: "appeal_filed"; appeal: Unsaved<Appeal> }
  | { kind: "noted"; note: Unsaved<AppealNote> }
  | { kind: "appeal_assigned"; appealId: string; assigneeId: string | null; releases: boolean }
  | { kind: "appeal_taken_over"; appealId: string; from: string; claim: Leased }
  | { kind: "message_sent"; message: Unsaved<AppealMessage> }
  | { kind: "file_added"; file: Unsaved<AppealFile> }
  | { kind: "appeal_waiting"; appealId: string; remindAt: Date; returnsAt: Date }
  | { kind: "appeal_reminded"; appealId: string }
  | { kind: "appeal_resumed"; appealId: string }
  | { kind: "appeal_forgotten"; appealId: string; at: Date }
  | { kind: "message_forgotten"; messageId: string; at: Date }
  | {
      kind: "appeal_closed";
      appealId: string;
      status: "granted" | "upheld" | "withdrawn" | "moot";
      outcome: AppealOutcome | null;
      reasons: string | null;
      decidedBy: string | null;
      monitorFault: MonitorFault | null;
      monitorNote: string | null;
      narrowedTo: string[];
      at: Date;
    };

/** The event of one kind. */
export type EventOf<K extends DomainEvent["kind"]> = Extract<DomainEvent, { kind: K }>;
