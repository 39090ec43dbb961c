import { createSerializer, parseAsStringLiteral } from "nuqs/server";
import type { Api } from "@/lib/client/api";
import { keyset } from "@/lib/client/keyset";
import { paths } from "@/lib/paths";

/** The list's views in the order of its tabs. */
export const disputeViews = [
  { filter: "open", label: "To answer" },
  { filter: "answered", label: "Answered" },
] as const;

export type DisputeFilter = (typeof disputeViews)[number]["filter"];

export const disputeSearch = {
  view: parseAsStringLiteral(disputeViews.map(({ filter }) => filter)).withDefault("open"),
};

const serialize = createSerializer(disputeSearch);

export const disputesHref = (view: DisputeFilter) => serialize(paths.disputes, { view });

/** The options of the list, shared by the page that prefetches it and the view that shows it. */
export const disputeList = (api: Api, filter: DisputeFilter) =>
  api.console.dispute.list.infiniteOptions({
    input: (cursor: string | undefined) => ({ filter, cursor }),
    ...keyset,
  });
