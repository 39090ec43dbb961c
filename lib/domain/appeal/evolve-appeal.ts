import { claimOf, UNCLAIMED } from "@/lib/domain/case/claim";
import type { DomainEvent } from "@/lib/domain/event";
import { changed } from "@/lib/domain/evolve-record";
import type { Appeal } from "@/lib/domain/records";

type AppealEvent = Exclude<Extract<DomainEvent, { kind: `appeal_${string}` }>, { kind: "appeal_filed" }>;

/** An answered appeal waits for nobody and is held by nobody. */
export function evolveAppeals(appeals: readonly Appeal[], event: AppealEvent, version: number): Appeal[] {
  return changed(appeals, event.appealId, changeOf(event), version);
}

const WAITS_FOR_NOBODY = { remindAt: null, returnsAt: null };

const unheld = () => {
  const { claimedAt: _, ...unclaimed } = UNCLAIMED;
  return unclaimed;
};

function changeOf(event: AppealEvent): Partial<Appeal> {
  switch (event.kind) {
    case "appeal_assigned":
      return { assigneeId: event.assigneeId, ...(event.releases && unheld()) };
    case "appeal_taken_over": {
      const { claimedAt: _, ...claim } = claimOf(event.claim);
      return claim;
    }
    case "appeal_waiting":
      return { status: "waiting_for_customer", remindAt: event.remindAt, returnsAt: event.returnsAt };
    case "appeal_reminded":
      return { remindAt: null };
    case "appeal_resumed":
      return { status: "open", ...WAITS_FOR_NOBODY };
    case "appeal_forgotten":
      return { text: null, answers: [], purgedAt: event.at };
    case "appeal_closed": {
      const { kind: _kind, appealId: _appealId, at: decidedAt, ...closing } = event;
      return { ...closing, decidedAt, assigneeId: null, ...unheld(), ...WAITS_FOR_NOBODY };
    }
  }
}
