import type { DomainEvent } from "./event";
import type { StandingState } from "./state";
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
};

type Owed = Partial<NoticeOwed> & { kind: NoticeKind; decisionId: string; visibleAt: Date };

const owed = (given: Owed): NoticeOwed => ({
  appealId: null,
  warningId: null,
  restrictionId: null,
  remark: null,
  ...given,
});

/** The decision an interim limit ended by: it has none of its own. */
function decidedIn(events: readonly DomainEvent[]): string | null {
  const event = events.find((candidate) => candidate.kind === "decided");
  return event?.kind === "decided" ? event.decision.id : null;
}

function fromEvent(
  after: StandingState,
  events: readonly DomainEvent[],
  event: DomainEvent,
): NoticeOwed | null {
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
    case "restriction_ended": {
      const restriction = after.restrictions.find(({ id }) => id === event.restrictionId);
      // A limit that gives way to a decided one is not over for the one who is limited.
      if (!restriction || event.reason === "superseded" || restriction.effectiveAt > event.at) return null;
      const decisionId = restriction.decisionId ?? decidedIn(events);
      if (decisionId === null) return null;
      return owed({ kind: "restored", decisionId, restrictionId: restriction.id, visibleAt: event.at });
    }
    case "warning_voided": {
      const warning = after.warnings.find(({ id }) => id === event.warningId);
      if (!warning || warning.effectiveAt > event.at) return null;
      const { id, decisionId } = warning;
      return owed({ kind: "warning_voided", decisionId, warningId: id, visibleAt: event.at });
    }
    case "appeal_filed": {
      const { id, decisionId, filedAt } = event.appeal;
      return owed({ kind: "appeal_received", decisionId, appealId: id, visibleAt: filedAt });
    }
    case "message_sent": {
      const { appealId, author, text, sentAt } = event.message;
      const appeal = after.appeals.find(({ id }) => id === appealId);
      if (!appeal || author !== "staff") return null;
      const { decisionId } = appeal;
      return owed({ kind: "appeal_question", decisionId, appealId, visibleAt: sentAt, remark: text });
    }
    case "appeal_closed": {
      const appeal = after.appeals.find(({ id }) => id === event.appealId);
      if (!appeal) return null;
      const { id, decisionId } = appeal;
      return owed({
        kind: "appeal_decided",
        decisionId,
        appealId: id,
        visibleAt: event.at,
        remark: event.reasons,
      });
    }
    default:
      return null;
  }
}

/**
 * The notices that a change owes, given the state it led to. Nothing is closed silently, and nothing is said
 * twice: where an appeal's answer already says that the same decision no longer holds, it says it alone.
 */
export function noticesOwed(after: StandingState, events: readonly DomainEvent[]): NoticeOwed[] {
  const withdrawn = decisionsWithdrawn(after, events);
  const all = events
    .map((event) => fromEvent(after, events, event))
    .filter((notice) => notice !== null)
    .filter(({ decisionId }) => !withdrawn.includes(decisionId));
  const answered = new Set(
    all.filter(({ kind }) => kind === "appeal_decided").map(({ decisionId }) => decisionId),
  );
  return all.filter(
    ({ kind, decisionId }) =>
      !(answered.has(decisionId) && (kind === "restored" || kind === "warning_voided")),
  );
}

/** The decisions that a change took back before they were in effect: their notices never leave. */
export function decisionsWithdrawn(after: StandingState, events: readonly DomainEvent[]): string[] {
  const ids = events.map((event) => {
    if (event.kind === "decision_undone") return event.decisionId;
    if (event.kind === "restriction_ended") {
      const restriction = after.restrictions.find(({ id }) => id === event.restrictionId);
      return restriction && restriction.effectiveAt > event.at ? restriction.decisionId : null;
    }
    if (event.kind === "warning_voided") {
      const warning = after.warnings.find(({ id }) => id === event.warningId);
      return warning && warning.effectiveAt > event.at ? warning.decisionId : null;
    }
    return null;
  });
  return [...new Set(ids.filter((id) => id !== null))];
}
