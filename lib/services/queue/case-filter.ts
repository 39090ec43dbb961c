import type { QueueFilter } from "@/lib/contract/console/queue-filter";
import type { Actor } from "@/lib/domain/actor";
import { HOUR, minus } from "@/lib/domain/duration";
import { parseReference } from "@/lib/ids";
import type { Db } from "@/lib/store/database";
import type { CaseFilter } from "@/lib/store/queue/queue-filter";
import { matchText } from "@/lib/store/queue/queue-text";
import { isAuthorized } from "../authorize";

function assigneeOf(actor: Actor, assignee: QueueFilter["assignee"]): string | null | undefined {
  if (assignee === "none") return null;
  return assignee === "me" ? actor.id : assignee;
}

/** A filter as it stands for this person at this instant. */
export async function caseFilterOf(
  tx: Db,
  actor: Actor,
  filter: QueueFilter,
  now: Date,
): Promise<CaseFilter | null> {
  const { claimed, assignee, olderThanHours, state, text, ...same } = filter;
  if (state === "awaiting_my_approval" && !isAuthorized(actor, "approve")) return null;
  return {
    ...same,
    openedBefore: olderThanHours === undefined ? undefined : minus(now, olderThanHours * HOUR),
    assigneeId: assigneeOf(actor, assignee),
    claimedBy: claimed && actor.id,
    proposed: state === "awaiting_approval",
    proposedNotBy: state === "awaiting_my_approval" ? actor.id : undefined,
    question: state === "question",
    text: text === undefined ? undefined : await matchText(tx, text, parseReference(text, "C")),
  };
}
