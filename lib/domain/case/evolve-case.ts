import type { DomainEvent } from "@/lib/domain/event";
import { changed } from "@/lib/domain/evolve-record";
import type { Case } from "@/lib/domain/records";
import { claimOf, UNCLAIMED } from "./claim";

type CaseEvent = Extract<DomainEvent, { kind: `case_${string}` | "approval_awaited" | "question_answered" }>;

const AWAKE = { snoozedUntil: null, snoozedUntilSignal: false };
/** What was decided waits for nobody. */
const DECIDED = { ...UNCLAIMED, ...AWAKE, assigneeId: null, openQuestionId: null };

/** A decision releases the claim; undo and a returned proposal make the case claimable again. */
export function evolveCase(cases: readonly Case[], event: CaseEvent, version: number): Case[] {
  return changed(cases, event.caseId, changeOf(event), version);
}

function changeOf(event: CaseEvent): Partial<Case> {
  switch (event.kind) {
    case "approval_awaited":
      return { status: "awaiting_approval", ...DECIDED };
    case "case_settling":
      return { status: "settling", outcome: event.outcome, settlesAt: event.settlesAt, ...DECIDED };
    case "case_settled":
      return { status: "closed", closedAt: event.closedAt };
    case "case_reopened":
      return {
        status: "open",
        outcome: null,
        settlesAt: null,
        assigneeId: event.assigneeId,
        openQuestionId: event.questionId,
        ...(event.claim && claimOf(event.claim)),
      };
    case "case_assigned":
      return { assigneeId: event.assigneeId, ...(event.releases && UNCLAIMED) };
    case "case_snoozed":
      return { snoozedUntil: event.until, snoozedUntilSignal: event.untilSignal, ...UNCLAIMED };
    case "case_woken":
      return AWAKE;
    case "case_limited_meanwhile":
      return { interim: true, actBy: event.actBy, ...AWAKE };
    case "case_escalated":
      return { openQuestionId: event.questionId, assigneeId: null, ...AWAKE, ...UNCLAIMED };
    case "question_answered":
      return { openQuestionId: null, assigneeId: event.assigneeId, ...UNCLAIMED };
    case "case_taken_over":
      return claimOf(event.claim);
  }
}
