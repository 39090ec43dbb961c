import type { DomainEvent, EventOf } from "@/lib/domain/event";
import type { StandingState } from "@/lib/domain/state";
import type { NoticeKind } from "./statement";

/** A notice that a change owes to the organization. Nobody outside sees it before `visibleAt`. */
export type NoticeOwed = {
  kind: NoticeKind;
  /** What it is about: every notice is about one decision. */
  decisionId: string;
  appealId: string | null;
  warningId: string | null;
  restrictionId: string | null;
  visibleAt: Date;
  /** A person's own words: the reasons of an appeal's decision, or a question. */
  remark: string | null;
  /** The question was asked before. */
  isReminder: boolean;
};

type Owed = Partial<NoticeOwed> & { kind: NoticeKind; decisionId: string; visibleAt: Date };

const owed = (given: Owed): NoticeOwed => ({
  appealId: null,
  warningId: null,
  restrictionId: null,
  remark: null,
  isReminder: false,
  ...given,
});

/** The decision an interim limit ended by: it has none of its own. */
function decidedIn(events: readonly DomainEvent[]): string | null {
  return events.find((event) => event.kind === "decided")?.decision.id ?? null;
}

type Change = { after: StandingState; events: readonly DomainEvent[]; now: Date };

function ofRestriction(
  { after, events, now }: Change,
  event: EventOf<"restriction_ended">,
): NoticeOwed | null {
  const restriction = after.restrictions.find(({ id }) => id === event.restrictionId);
  const decisionId = restriction?.decisionId ?? decidedIn(events);
  // A limit that gives way to a decided one is not over for the one who is limited.
  if (!restriction || decisionId === null || event.reason === "superseded") return null;
  const remark = event.restored?.reasons ?? null;
  return owed({ kind: "restored", decisionId, restrictionId: restriction.id, visibleAt: now, remark });
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
      if (decisionId === null) return null;
      return owed({ kind: "limit", decisionId, warningId, restrictionId: id, visibleAt: effectiveAt });
    }
    case "restriction_ended":
      return ofRestriction(change, event);
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
    .filter(({ decisionId }) => !silent.includes(decisionId));
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
