import type { DomainEvent } from "./event";
import { changed } from "./evolve-record";
import type { Case } from "./records";

type CaseEvent = Extract<
  DomainEvent,
  { kind: "approval_awaited" | "case_settling" | "case_settled" | "case_reopened" }
>;

const UNCLAIMED = { claimedBy: null, claimTab: null, claimUntil: null };

/** A decision releases the claim; undo and a returned proposal make the case claimable again. */
export function evolveCase(cases: readonly Case[], event: CaseEvent, version: number): Case[] {
  return changed(cases, event.caseId, changeOf(event), version);
}

function changeOf(event: CaseEvent): Partial<Case> {
  switch (event.kind) {
    case "approval_awaited":
      return { status: "awaiting_approval", ...UNCLAIMED };
    case "case_settling":
      return { status: "settling", outcome: event.outcome, settlesAt: event.settlesAt, ...UNCLAIMED };
    case "case_settled":
      return { status: "closed", closedAt: event.closedAt };
    case "case_reopened":
      return { status: "open", outcome: null, settlesAt: null };
  }
}
