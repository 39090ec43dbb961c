import { isUrgent } from "@/lib/domain/appeal/appeal-urgency";
import { isClaimed } from "@/lib/domain/case/claim";
import type { DomainEvent, EventOf } from "@/lib/domain/event";
import { decisionsWithdrawn } from "@/lib/domain/notice/owed";
import type { AppealNote, AppealNoteKind, CaseRemark, CaseRemarkKind, Decision } from "@/lib/domain/records";
import { endOf } from "@/lib/domain/standing";
import type { StandingState } from "@/lib/domain/state";
import type { StaffMessageKind, StaffMessageOwed } from "./staff-message";

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

/** To everybody who may decide it, and so to nobody who signed the decision. */
function urgent(
  { id, decisionId, savesUntil }: EventOf<"appeal_filed">["appeal"],
  { after, now }: Change,
): StaffMessageOwed[] {
  const restriction = after.restrictions.find((item) => item.decisionId === decisionId);
  if (!restriction || !isUrgent({ savesUntil }, restriction.scope, now)) return [];
  const signers = [restriction.decidedBy, restriction.approvedBy].filter((signer) => signer !== null);
  const kind = "appeal_urgent";
  const audience = { whoMay: "decide_appeal", except: signers } as const;
  return [{ kind, topic: topicOf(kind, id), audience, by: null, appealId: id, visibleAt: now }];
}

/** To whoever holds the appeal, else whose it is, else who had asked. */
function customerAnswered(
  { id, appealId, author }: EventOf<"message_sent">["message"],
  { before, now }: Change,
): StaffMessageOwed[] {
  const appeal = before.appeals.find((item) => item.id === appealId);
  if (author !== "customer" || !appeal) return [];
  const asker = before.messages.findLast((item) => item.appealId === appealId && item.author === "staff");
  const person = isClaimed(appeal, now) ? appeal.claimedBy : (appeal.assigneeId ?? asker?.authorId);
  if (!person) return [];
  const kind = "appeal_answered";
  return [
    { kind, topic: topicOf(kind, id), audience: { people: [person] }, by: null, appealId, visibleAt: now },
  ];
}

/** A limit that rests on a warning which came back stands until a lead has looked at it. */
function withoutGround(warningId: string, { after, now }: Change): StaffMessageOwed[] {
  const kind = "ground_lost";
  const audience = { whoMay: "take_over", except: [] } as const;
  return after.restrictions
    .filter((restriction) => restriction.warningId === warningId && endOf(restriction) > now)
    .map(({ id, caseId }) => ({
      kind,
      topic: topicOf(kind, `${id}:${now.getTime()}`),
      audience,
      by: null,
      caseId,
      visibleAt: now,
    }));
}

const beganMeanwhile = (caseId: string, now: Date): StaffMessageOwed => {
  const kind = "interim_limit";
  const audience = { whoMay: "decide_case", except: [] } as const;
  return { kind, topic: topicOf(kind, caseId), audience, by: null, caseId, visibleAt: now };
};

/** It was decided first, as they were told to. */
const limitedMeanwhile = (caseId: string, { before }: Change): string[] =>
  before.cases.some(({ id, interim }) => id === caseId && interim) ? [topicOf("interim_limit", caseId)] : [];

function fromEvent(event: DomainEvent, change: Change): Told {
  switch (event.kind) {
    case "case_limited_meanwhile":
      return { owed: [beganMeanwhile(event.caseId, change.now)], over: [] };
    case "case_settling":
      return { owed: [], over: limitedMeanwhile(event.caseId, change) };
    case "decided":
      return { owed: event.decision.needsApproval ? [waiting(event.decision, change.now)] : [], over: [] };
    case "approval_given":
      return {
        owed: [answered(event, change)],
        over: [topicOf("approval_waiting", event.approval.decisionId)],
      };
    case "appeal_filed":
      return { owed: urgent(event.appeal, change), over: [] };
    case "message_sent":
      return { owed: customerAnswered(event.message, change), over: [] };
    case "warning_delivery_taken_back":
      return { owed: withoutGround(event.warningId, change), over: [] };
    case "appeal_closed":
      return {
        owed: [],
        over: [topicOf("appeal_urgent", event.appealId), topicOf("appeal_late", event.appealId)],
      };
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

const NOTED: Record<Exclude<AppealNoteKind, "note">, StaffMessageKind> = {
  take_over: "appeal_taken_over",
  assignment: "appeal_assigned",
};

/** Who lost an appeal, or was given one. A note to nobody is for whoever opens the appeal. */
function noted({ id, kind, appealId, authorId, addresseeId }: AppealNote, now: Date): StaffMessageOwed[] {
  if (kind === "note" || !addresseeId) return [];
  const topic = topicOf(NOTED[kind], id);
  const audience = { people: [addresseeId] };
  return [{ kind: NOTED[kind], topic, audience, by: authorId, appealId, visibleAt: now }];
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
  const read = new Set(change.before.notes.map(({ id }) => id));
  const notes = change.after.notes.filter(({ id }) => !read.has(id));
  const withdrawn = decisionsWithdrawn(change.after, change.events, change.now);
  return {
    owed: [
      ...each.flatMap(({ owed }) => owed),
      ...remarks.flatMap((remark) => said(remark, change.now)),
      ...notes.flatMap((note) => noted(note, change.now)),
    ],
    over: [
      ...each.flatMap(({ over }) => over),
      ...questionsOver(change),
      ...withdrawn.flatMap((id) => [topicOf("proposal_approved", id), topicOf("delivery_dead", id)]),
    ],
  };
}
