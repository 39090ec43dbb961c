import { createSerializer, parseAsStringLiteral } from "nuqs/server";
import type { QueueFilter } from "@/lib/contract/console/queue";
import { paths } from "@/lib/paths";

/** The queue's views in the order of the list at its left. */
export const queueViews = [
  { filter: "all", label: "All open" },
  { filter: "mine", label: "Claimed by me" },
  { filter: "late", label: "Late" },
  { filter: "repeat", label: "Repeat after warning" },
  { filter: "awaiting_approval", label: "Awaiting approval" },
] as const satisfies { filter: QueueFilter; label: string }[];

export const queueSearch = {
  view: parseAsStringLiteral(queueViews.map(({ filter }) => filter)).withDefault("all"),
};

const serialize = createSerializer(queueSearch);

export const queueHref = (view: QueueFilter) => serialize(paths.queue, { view });
