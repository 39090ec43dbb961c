import { claimOf, UNCLAIMED } from "./claim";
import type { DomainEvent } from "./event";
import { changed } from "./evolve-record";
import type { Appeal } from "./records";

type AppealEvent = Exclude<Extract<DomainEvent, { kind: `appeal_${string}` }>, { kind: "appeal_filed" }>;

/** An answered appeal waits for nobody and is held by nobody. */
export function evolveAppeals(appeals: readonly Appeal[], event: AppealEvent, version: number): Appeal[] {
  return changed(appeals, event.appealId, changeOf(event), version);
}

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
      return { status: "waiting_for_customer" };
    case "appeal_resumed":
      return { status: "open" };
    case "appeal_closed": {
      const { status, outcome, reasons, decidedBy, at } = event;
      return { status, outcome, reasons, decidedBy, decidedAt: at, assigneeId: null, ...unheld() };
    }
  }
}
