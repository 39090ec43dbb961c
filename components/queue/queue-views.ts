import { createSerializer, parseAsStringLiteral } from "nuqs/server";
import type { QueueView } from "@/lib/contract/console/queue";
import type { QueueFilter } from "@/lib/contract/console/queue-filter";
import { paths } from "@/lib/paths";

/** The queue's views in the order of the list at its left. */
export const queueViews = [
  { view: "all", label: "All open", filter: {} },
  { view: "mine", label: "Claimed by me", filter: { claimed: "me" } },
  { view: "assigned", label: "Assigned to me", filter: { assignee: "me" } },
  { view: "late", label: "Late", filter: { late: true } },
  { view: "repeat", label: "Repeat after warning", filter: { repeat: true } },
  { view: "awaiting_approval", label: "Awaiting approval", filter: { state: "awaiting_approval" } },
  { view: "question", label: "Questions", filter: { state: "question" } },
  { view: "snoozed", label: "Snoozed", filter: { snoozed: true } },
] as const satisfies { view: QueueView; label: string; filter: QueueFilter }[];

export const queueSearch = {
  view: parseAsStringLiteral(queueViews.map(({ view }) => view)).withDefault("all"),
};

const serialize = createSerializer(queueSearch);

export const queueHref = (view: (typeof queueViews)[number]["view"]) => serialize(paths.queue, { view });

export const filterOf = (view: QueueView): QueueFilter =>
  queueViews.find((item) => item.view === view)?.filter ?? {};
