import type { DomainEvent, EventOf } from "@/lib/domain/event";
import type { StandingState } from "@/lib/domain/state";
import type { NoticeKind } from "./statement";

/** A notice that a change owes to the organization. Nobody outside sees it before `visibleAt`. */
export type NoticeOwed = {
  kind: NoticeKind;
  /** What it is about: one decision; null where it is about an interim limit, `restrictionId`. */
  decisionId: string | null;
  appealId: string | null;
  warningId: string | null;
  restrictionId: string | null;
  visibleAt: Date;
  /** A person's own words: the reasons of an appeal's decision, or a question. */
  remark: string | null;
  /** The question was asked before. */
  isReminder: boolean;
};

type Owed = Partial<NoticeOwed> & Pick<NoticeOwed, "kind" | "decisionId" | "visibleAt">;

const owed = (given: Owed): NoticeOwed => ({
  appealId: null,
  warningId: null,
  restrictionId: null,
  remark: null,
  isReminder: false,
  ...given,
});

type Change = { after: StandingState; events: readonly DomainEvent[]; now: Date };

function ofRestriction({ after, now }: Change, event: EventOf<"restriction_ended">): NoticeOwed | null {
  const restriction = after.restrictions.find(({ id }) => id === event.restrictionId);
  // A limit that gives way to a decided one is not over for the one who is limited.
  if (!restriction || event.reason === "superseded") return null;
  const { id: restrictionId, decisionId } = restriction;
  if (decisionId === null) return ofInterim("interim_lifted", restrictionId, now);
  const remark = event.restored?.reasons ?? null;
  return owed({ kind: "restored", decisionId, restrictionId, visibleAt: now, remark });
}

/** It is about no decision: there is none when it begins, and what ends it early can still be undone. */
const ofInterim = (kind: "interim_limit" | "interim_lifted", restrictionId: string, visibleAt: Date) =>
  owed({ kind, decisionId: null, restrictionId, visibleAt });

/** What a revocation took the place of was to end with it, and does although it is undone. */
function ofUndone({ after }: Change, { decisionId }: EventOf<"decision_undone">): NoticeOwed | null {
  const undone = after.decisions.find(({ id }) => id === decisionId);
  const superseded = after.restrictions.find(
    ({ caseId, endReason, endedAt }) =>
      caseId === undone?.caseId &&
      endReason === "superseded" &&
      endedAt?.getTime() === undone.effectiveAt?.getTime(),
  );
  return superseded?.endedAt ? ofInterim("interim_lifted", superseded.id, superseded.endedAt) : null;
}

function ofAppeal(
  { after, now }: Change,
  kind: NoticeKind,
  appealId: string,
  remark: string | null,
  isReminder = false,
) {
  const appeal = after.appeals.find(({ id }) => id === appealId);
  if (!appeal) return null;
  return owed({ kind, decisionId: appeal.decisionId, appealId, visibleAt: now, remark, isReminder });
}

/** The question once more. */
function askedIn({ messages }: StandingState, appealId: string): string | null {
  const asked = messages.findLast((item) => item.appealId === appealId && item.author === "staff");
  return asked?.text ?? null;
}

function fromEvent(change: Change, event: DomainEvent): NoticeOwed | null {
  switch (event.kind) {
    case "warned": {
      const { id, decisionId, effectiveAt } = event.warning;
      return owed({ kind: "warning", decisionId, warningId: id, visibleAt: effectiveAt });
    }
    case "restricted": {
      const { id, decisionId, warningId, effectiveAt } = event.restriction;
      if (decisionId === null) return ofInterim("interim_limit", id, effectiveAt);
      return owed({ kind: "limit", decisionId, warningId, restrictionId: id, visibleAt: effectiveAt });
    }
    case "restriction_ended":
      return ofRestriction(change, event);
    case "decision_undone":
      return ofUndone(change, event);
    case "warning_voided": {
      const warning = change.after.warnings.find(({ id }) => id === event.warningId);
      if (!warning) return null;
      const { id, decisionId } = warning;
      return owed({ kind: "warning_voided", decisionId, warningId: id, visibleAt: change.now });
    }
    case "appeal_filed":
      return ofAppeal(change, "appeal_received", event.appeal.id, null);
    case "message_sent":
      if (event.message.author !== "staff") return null;
      return ofAppeal(change, "appeal_question", event.message.appealId, event.message.text);
    case "appeal_reminded":
      return ofAppeal(change, "appeal_question", event.appealId, askedIn(change.after, event.appealId), true);
    case "appeal_closed":
      return ofAppeal(change, "appeal_decided", event.appealId, event.reasons);
    default:
      return null;
  }
}

/**
 * The notices that a change owes, given the state it led to. Nothing is closed silently, and nothing is said
 * twice: where an appeal's answer says that the same decision no longer holds, it says it alone.
 */
export function noticesOwed(after: StandingState, events: readonly DomainEvent[], now: Date): NoticeOwed[] {
  const silent = decisionsWithdrawn(after, events, now);
  const all = events
    .map((event) => fromEvent({ after, events, now }, event))
    .filter((notice) => notice !== null)
    .filter(({ decisionId }) => decisionId === null || !silent.includes(decisionId));
  const answered = new Set(
    all.filter(({ kind }) => kind === "appeal_decided").map(({ decisionId }) => decisionId),
  );
  return all.filter(
    ({ kind, decisionId }) =>
      !(answered.has(decisionId) && (kind === "restored" || kind === "warning_voided")),
  );
}

/** The decisions that a change took back before they were in effect: their notices never leave. */
export function decisionsWithdrawn(
  after: StandingState,
  events: readonly DomainEvent[],
  now: Date,
): string[] {
  const ids = events.map((event) => {
    switch (event.kind) {
      case "decision_undone":
        return event.decisionId;
      case "restriction_ended": {
        const ended = after.restrictions.find(({ id }) => id === event.restrictionId);
        return ended && ended.effectiveAt > now ? ended.decisionId : null;
      }
      case "warning_voided": {
        const voided = after.warnings.find(({ id }) => id === event.warningId);
        return voided && voided.effectiveAt > now ? voided.decisionId : null;
      }
      default:
        return null;
    }
  });
  return [...new Set(ids.filter((id) => id !== null))];
}
