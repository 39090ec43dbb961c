import { DAY } from "@/lib/domain/duration";
import type { EventOf } from "@/lib/domain/event";
import type { Appeal, AppealStatus } from "@/lib/domain/records";
import { refuse } from "@/lib/domain/refusal";
import type { StandingState } from "@/lib/domain/state";

type Closed = EventOf<"appeal_closed">;

/** The refusal of a command about an appeal that is none of this standing. */
export const NO_APPEAL = refuse("no_such_record", "There is no such appeal.");

export function findAppeal(state: StandingState, id: string): Appeal | undefined {
  return state.appeals.find((appeal) => appeal.id === id);
}

/** An open appeal is urgent once it is due, or with less than this (in milliseconds) left to save. */
export const URGENT_WITHIN = DAY;

type PendingStatus = Extract<AppealStatus, "open" | "waiting_for_customer">;

export function isPendingStatus(status: AppealStatus): status is PendingStatus {
  return status === "open" || status === "waiting_for_customer";
}

/** Whether an appeal still waits to be decided, be it for us or for its customer. */
export function isPending({ status }: Pick<Appeal, "status">): boolean {
  return isPendingStatus(status);
}

/** The end of an appeal; `answer` where a person gave one. */
export function closeAppeal(
  { id: appealId }: Appeal,
  status: Closed["status"],
  at: Date,
  answer: Partial<Omit<Closed, "kind" | "appealId" | "status" | "at">> = {},
): Closed {
  return {
    kind: "appeal_closed",
    appealId,
    status,
    outcome: null,
    reasons: null,
    decidedBy: null,
    monitorFault: null,
    monitorNote: null,
    narrowedTo: [],
    at,
    ...answer,
  };
}
