import type { Severity } from "@/lib/domain/triage/signal";
import type { AdoptionSnapshot } from "@/lib/domain/triage/traffic";
import type { Proportionality } from "./case/kept-proportionality";
import type { SubjectKind } from "./subject";

/** The records that hang under a standing. Each carries the standing's version that last changed it. */
export type Versioned = { id: string; version: number };

export type CaseStatus = "open" | "awaiting_approval" | "settling" | "closed";
export type CaseOutcome = "dismissed" | "warned" | "revoked";
export type DismissalReason = "false_positive" | "authorised_work" | "insufficient_evidence" | "duplicate";

export type Case = Versioned & {
  reference: string;
  policyVersionId: string;
  status: CaseStatus;
  outcome: CaseOutcome | null;
  severity: Severity;
  /** Signals came after a delivered warning and its grace. */
  repeat: boolean;
  interim: boolean;
  previousCaseId: string | null;
  /** The appeal of the whole organization whose grant opened it, to look at this user instead. */
  narrowedFrom: string | null;
  openedAt: Date;
  dueAt: Date;
  /** Its place in the queue, see `order.ts`. */
  actBy: Date;
  settlesAt: Date | null;
  closedAt: Date | null;
  claimedBy: string | null;
  claimTab: string | null;
  /** When the claim was taken: a heartbeat moves its end alone. */
  claimedAt: Date | null;
  claimUntil: Date | null;
  /** Nobody else's next; a deliberate claim by somebody else is not refused. */
  assigneeId: string | null;
  /** Hidden from the queue until then; null or past for a case that is awake. */
  snoozedUntil: Date | null;
  /** The next signal wakes it before that. */
  snoozedUntilSignal: boolean;
  /** The remark that waits for a lead's answer. */
  openQuestionId: string | null;
};

export type CaseRemarkKind = "question" | "answer" | "take_over" | "assignment";

/** What one colleague says to another on a case; never changed. Customers never see it (invariant 11). */
export type CaseRemark = Versioned & {
  caseId: string;
  kind: CaseRemarkKind;
  authorId: string;
  /** Whom the case was assigned to, who had asked, or who lost the claim. */
  addresseeId: string | null;
  /** The question, where this is its answer. */
  answersId: string | null;
  text: string;
  sentAt: Date;
};

/** What was judged, in short. `hash` is SHA-256 over the canonical list of the signals. */
export type EvidenceSummary = {
  count: number;
  from: string;
  to: string;
  requestIds: string[];
  hash: string;
};

/** The signals as they were judged: never content. */
export type FrozenEvidence = EvidenceSummary & { signals: { id: string; score: number }[] };

/** Who a restriction would hit, on the facts of the moment of a signature. */
export type BlastRadius = {
  identifiers: number;
  requestsPerHour: number;
  /** Holders of trusted access who would lose access. */
  trustedAccessMembers: number;
  /** The identifier a narrower restriction could name, if signals carry one. */
  narrower: string | null;
};

export type DecisionKind = "dismiss" | "warn" | "revoke";

export type Decision = Versioned & {
  caseId: string;
  policyVersionId: string;
  kind: DecisionKind;
  /** Whose the case was until then. */
  assigneeId: string | null;
  decidedBy: string;
  decidedAt: Date;
  dismissalReason: DismissalReason | null;
  clause: string | null;
  facts: string | null;
  rationale: string;
  /** The list of its signals is written with the decision, and not read again with it. */
  evidence: EvidenceSummary;
  adoption: AdoptionSnapshot | null;
  overrideReason: string | null;
  blastRadius: BlastRadius | null;
  /** Null for a dismissal, and for decisions of before it was asked. */
  proportionality: Proportionality | null;
  needsApproval: boolean;
  /** Last signature plus undo window; null while unsigned, or refused. */
  effectiveAt: Date | null;
  undoneAt: Date | null;
  reversedAt: Date | null;
  reversedBy: string | null;
  reversalReason: string | null;
};

/** A decision before it is saved: the version comes with the write, and the list goes with it. */
export type DecisionDraft = Omit<Decision, "version" | "evidence"> & { evidence: FrozenEvidence };

export type ApprovalOutcome = "approved" | "returned" | "refused";

export type Approval = Versioned & {
  decisionId: string;
  decidedBy: string;
  approvedBy: string;
  approvedAt: Date;
  outcome: ApprovalOutcome;
  reason: string | null;
  blastRadius: BlastRadius;
  /** What it was judged by; null for a signature of before, which the proposal's own version judged. */
  policyVersionId: string | null;
};

export type Warning = Versioned & {
  decisionId: string;
  warnedBy: string;
  effectiveAt: Date;
  deliveredAt: Date | null;
  graceUntil: Date | null;
  lapsesAt: Date | null;
  voidedAt: Date | null;
};

export type RestrictionEnd =
  | "overturned"
  | "restored_early"
  | "narrowed"
  | "restored"
  | "reversed"
  | "undone"
  | "warning_voided"
  | "superseded"
  | "dismissed"
  | "warned";

export type Restriction = Versioned & {
  kind: "decided" | "interim";
  scope: SubjectKind;
  caseId: string;
  decisionId: string | null;
  decidedBy: string | null;
  approvedBy: string | null;
  warningId: string | null;
  models: string[];
  effectiveAt: Date;
  expiresAt: Date;
  endedAt: Date | null;
  endReason: RestrictionEnd | null;
  /** Of an interim limit alone: the share (0–1) of requests with an identifier when it began. */
  adoptionShare: number | null;
  /** When its customer is told that it is about to end; null for never. */
  announceAt: Date | null;
  /** Who gave access back without an appeal, with the reasons the customer reads. */
  restoredBy: string | null;
  restoredReasons: string | null;
};

/** Keeps one monitor from opening cases for this subject for a while. */
export type Quiet = Versioned & { decisionId: string; monitorId: string; from: Date; until: Date };

export type AppealStatus = "open" | "waiting_for_customer" | "granted" | "upheld" | "withdrawn" | "moot";
export type AppealOutcome = "overturned" | "restored_early" | "narrowed";
export type AppealSituation = "authorised_work" | "not_me" | "already_fixed" | "mistake" | "other";
export type AppealChannel = "link" | "portal" | "api";

export type AppealAnswer = { question: string; answer: string };

export type Appeal = Versioned & {
  reference: string;
  decisionId: string;
  status: AppealStatus;
  outcome: AppealOutcome | null;
  situation: AppealSituation;
  /** Null once it was kept long enough. */
  text: string | null;
  requestIds: string[];
  /** The questions of the situation that were answered, as they were asked. */
  answers: AppealAnswer[];
  channel: AppealChannel;
  filedBy: string;
  filedAt: Date;
  windowEndsAt: Date;
  dueAt: Date;
  actBy: Date;
  savesUntil: Date | null;
  decidedBy: string | null;
  decidedAt: Date | null;
  reasons: string | null;
  claimedBy: string | null;
  claimTab: string | null;
  claimUntil: Date | null;
  /** Whose it is to decide; a deliberate claim by somebody else is not refused. */
  assigneeId: string | null;
  /** While it waits for its customer: when they are reminded (null once they were), and when it is open again. */
  remindAt: Date | null;
  returnsAt: Date | null;
  monitorFault: MonitorFault | null;
  monitorNote: string | null;
  /** Where it was narrowed: the identifiers that are looked at instead of the whole organization. */
  narrowedTo: string[];
  /** When its customer consented to what is kept how long, and the policy's version that said so; null of before. */
  consentedAt: Date | null;
  consentVersionId: string | null;
  purgedAt: Date | null;
};

/** What a monitor got wrong, where an appeal was overturned; `none` where it was right and we judged wrongly. */
export type MonitorFault = "harmless" | "authorised" | "wrong_subject" | "too_severe" | "none";

export type AppealNoteKind = "note" | "take_over" | "assignment";

/** What one colleague says to another about an appeal; never changed, and never its customer's (invariant 11). */
export type AppealNote = Versioned & {
  appealId: string;
  kind: AppealNoteKind;
  authorId: string;
  /** Whom it was assigned to, or who lost the claim. */
  addresseeId: string | null;
  text: string;
  sentAt: Date;
};

export type AppealMessage = Versioned & {
  appealId: string;
  author: "customer" | "staff";
  authorId: string | null;
  /** Null once it was kept long enough. */
  text: string | null;
  sentAt: Date;
  purgedAt: Date | null;
};
