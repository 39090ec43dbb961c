import type { Command } from "@/lib/domain/command";
import type { DomainEvent } from "@/lib/domain/event";
import type { StandingState } from "@/lib/domain/state";

/** The case a change is filed under: its decision's, or that of the decision its appeal or warning is about. */
export function caseOf(after: StandingState, events: readonly DomainEvent[]): string | undefined {
  const isTouched = (record: { version: number }) => record.version === after.version;
  const decisionId =
    after.decisions.find(isTouched)?.id ??
    after.appeals.find(isTouched)?.decisionId ??
    after.warnings.find(isTouched)?.decisionId ??
    appealAnswered(after, events);
  return after.decisions.find(({ id }) => id === decisionId)?.caseId;
}

function appealAnswered(after: StandingState, events: readonly DomainEvent[]): string | undefined {
  const sent = events.find((event) => event.kind === "message_sent");
  const noted = events.find((event) => event.kind === "noted");
  const appealId = sent?.message.appealId ?? noted?.note.appealId;
  return after.appeals.find(({ id }) => id === appealId)?.decisionId;
}

/** What the log calls a change: the command, but for a revocation that only proposes. */
export function actionOf(command: Command, events: readonly DomainEvent[]): string {
  const isProposal = events.some(({ kind }) => kind === "approval_awaited");
  return isProposal ? "propose_revocation" : command.kind;
}

/** Ids and codes for the audit log; never a person's words. */
export function detailsOf(command: Command, events: readonly DomainEvent[]): Record<string, unknown> {
  return {
    events: events.map(({ kind }) => kind),
    ...("decisionId" in command ? { decisionId: command.decisionId } : {}),
    ...("appealId" in command ? { appealId: command.appealId } : {}),
    ...("clause" in command ? { clause: command.clause } : {}),
    ...("outcome" in command ? { outcome: command.outcome } : {}),
    ...("monitorFault" in command ? { monitorFault: command.monitorFault } : {}),
    ...("personId" in command ? { personId: command.personId } : {}),
    ...("remarkId" in command ? { remarkId: command.remarkId } : {}),
    ...givenIn(events),
    ...(command.kind === "dismiss" ? { reason: command.reason } : {}),
  };
}

/** How long a case rests, and who lost a claim: what happened says more than what was asked. */
function givenIn(events: readonly DomainEvent[]): Record<string, unknown> {
  const snoozed = events.find((event) => event.kind === "case_snoozed");
  const taken = events.find(
    (event) => event.kind === "case_taken_over" || event.kind === "appeal_taken_over",
  );
  return {
    ...(snoozed && { until: snoozed.until.toISOString(), untilSignal: snoozed.untilSignal }),
    ...(taken && { from: taken.from }),
  };
}
