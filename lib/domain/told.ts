import type { DomainEvent, EventOf } from "./event";
import { decisionsWithdrawn } from "./owed";
import type { CaseRemark, CaseRemarkKind, Decision } from "./records";
import type { StaffMessageKind, StaffMessageOwed } from "./staff-message";
import type { StandingState } from "./state";

/** What a change makes staff be told, and the topics of what is no longer true and so taken back. */
export type Told = { owed: StaffMessageOwed[]; over: string[] };

type Change = {
  before: StandingState;
  after: StandingState;
  events: readonly DomainEvent[];
  now: Date;
};

/** What is told once about each decision or remark. */
export const topicOf = (kind: StaffMessageKind, id: string): string => `${kind}:${id}`;

const ANSWERED = {
  approved: "proposal_approved",
  returned: "proposal_returned",
  refused: "proposal_refused",
} as const;

function waiting({ id, caseId, decidedBy }: Omit<Decision, "version">, now: Date): StaffMessageOwed {
  const kind = "approval_waiting";
  const audience = { whoMay: "approve", except: [decidedBy] } as const;
  return { kind, topic: topicOf(kind, id), audience, by: decidedBy, caseId, visibleAt: now };
}

function answered({ approval, effectiveAt }: EventOf<"approval_given">, { after, now }: Change) {
  const { decisionId, decidedBy, approvedBy, outcome } = approval;
  const decision = after.decisions.find(({ id }) => id === decisionId);
  const kind = ANSWERED[outcome];
  return {
    kind,
    topic: topicOf(kind, decisionId),
    audience: { people: [decidedBy] },
    by: approvedBy,
    ...(decision ? { caseId: decision.caseId } : {}),
    // An approval can be undone until it takes effect.
    visibleAt: effectiveAt ?? now,
  };
}

function fromEvent(event: DomainEvent, change: Change): Told {
  switch (event.kind) {
    case "decided":
      return { owed: event.decision.needsApproval ? [waiting(event.decision, change.now)] : [], over: [] };
    case "approval_given":
      return {
        owed: [answered(event, change)],
        over: [topicOf("approval_waiting", event.approval.decisionId)],
      };
    case "appeal_closed":
      return { owed: [], over: [topicOf("appeal_urgent", event.appealId)] };
    default:
      return { owed: [], over: [] };
  }
}

const SAID: Record<CaseRemarkKind, StaffMessageKind> = {
  question: "question_asked",
  answer: "question_answered",
  take_over: "claim_taken_over",
  assignment: "case_assigned",
};

/** What one colleague says to another reaches whom it is said to; a question to nobody, whoever may answer. */
function said({ id, kind, caseId, authorId, addresseeId }: CaseRemark, now: Date): StaffMessageOwed[] {
  const owed = { kind: SAID[kind], topic: topicOf(SAID[kind], id), by: authorId, caseId, visibleAt: now };
  if (addresseeId) return [{ ...owed, audience: { people: [addresseeId] } }];
  return kind === "question" ? [{ ...owed, audience: { whoMay: "approve", except: [] } }] : [];
}

/** Questions that waited and wait no longer, answered or not. */
function questionsOver({ before, after }: Change): string[] {
  const open = new Set(after.cases.map(({ openQuestionId }) => openQuestionId));
  const waited = before.cases.flatMap(({ openQuestionId }) => openQuestionId ?? []);
  return waited.filter((id) => !open.has(id)).map((id) => topicOf("question_asked", id));
}

/**
 * What staff must be told of a change, given the states before and after it, and what of earlier changes is over: answered
 * meanwhile, or undone before it was in effect. Only ever that something happened, by whom, and on which record.
 */
export function told(change: Change): Told {
  const each = change.events.map((event) => fromEvent(event, change));
  const known = new Set(change.before.remarks.map(({ id }) => id));
  const remarks = change.after.remarks.filter(({ id }) => !known.has(id));
  const withdrawn = decisionsWithdrawn(change.after, change.events, change.now);
  return {
    owed: [...each.flatMap(({ owed }) => owed), ...remarks.flatMap((remark) => said(remark, change.now))],
    over: [
      ...each.flatMap(({ over }) => over),
      ...questionsOver(change),
      ...withdrawn.flatMap((id) => [topicOf("proposal_approved", id), topicOf("delivery_dead", id)]),
    ],
  };
}
