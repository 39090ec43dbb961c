import type { QueueView } from "./queue";
import type { QueueFilter } from "./queue-filter";

/** What each view shows that everybody has: one table for its count and for its link. Plain data, without the schemas. */
export const builtInViews: Record<QueueView, QueueFilter> = {
  all: {},
  mine: { claimed: "me" },
  assigned: { assignee: "me" },
  late: { late: true },
  repeat: { repeat: true },
  awaiting_my_approval: { state: "awaiting_my_approval" },
  awaiting_approval: { state: "awaiting_approval" },
  question: { state: "question" },
  unreached: { unreached: true },
  snoozed: { snoozed: true },
};
