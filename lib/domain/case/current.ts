import type { Case, Decision } from "@/lib/domain/records";
import type { StandingState } from "@/lib/domain/state";

/** A settling case is over once its undo window is; nobody has to do anything for that. */
export function isOver(item: Pick<Case, "status" | "settlesAt">, now: Date): boolean {
  return (
    item.status === "closed" ||
    (item.status === "settling" && item.settlesAt !== null && item.settlesAt <= now)
  );
}

/** The case under review, in awaiting approval or still settling; at most one (invariant 5). */
export function currentCase(state: StandingState, now: Date): Case | undefined {
  return state.cases.find((item) => !isOver(item, now));
}

/** Cases whose undo window has passed since anybody wrote: the next write records them as closed. */
export function casesToSettle(state: StandingState, now: Date): Case[] {
  return state.cases.filter((item) => item.status !== "closed" && isOver(item, now));
}

/** A case as it stands at an instant, whether or not anybody has recorded yet that its undo window is over. */
export function caseAt(item: Case, now: Date): Case {
  if (item.status === "closed" || !isOver(item, now)) return item;
  return { ...item, status: "closed", closedAt: item.settlesAt };
}

/** The decision of this case that still waits for a second person. */
export function proposalOf(state: StandingState, caseId: string): Decision | undefined {
  return state.decisions.find(
    (decision) =>
      decision.caseId === caseId &&
      decision.needsApproval &&
      decision.effectiveAt === null &&
      decision.undoneAt === null &&
      !state.approvals.some((approval) => approval.decisionId === decision.id),
  );
}

/** The signed decision of this case whose undo window runs. */
export function settlingDecision(state: StandingState, caseId: string): Decision | undefined {
  return state.decisions.find(
    (decision) => decision.caseId === caseId && decision.effectiveAt !== null && decision.undoneAt === null,
  );
}

/** Whoever signed last: the approver where there is one. Only they can undo. */
export function lastSigner(state: StandingState, decision: Decision): string {
  const approval = state.approvals.find(
    (item) => item.decisionId === decision.id && item.outcome === "approved",
  );
  return approval?.approvedBy ?? decision.decidedBy;
}
