import { createSerializer, parseAsStringLiteral } from "nuqs/server";
import type { Api } from "@/lib/client/api";
import { keyset } from "@/lib/client/keyset";
import { paths } from "@/lib/paths";

/** The inbox's views in the order of its tabs. */
export const appealViews = [
  { filter: "open", label: "Open" },
  { filter: "waiting", label: "Waiting for the customer" },
  { filter: "closed", label: "Decided" },
] as const;

export type AppealFilter = (typeof appealViews)[number]["filter"];

export const appealSearch = {
  view: parseAsStringLiteral(appealViews.map(({ filter }) => filter)).withDefault("open"),
};

const serialize = createSerializer(appealSearch);

export const appealsHref = (view: AppealFilter) => serialize(paths.appeals, { view });

/** The options of the list, shared by the page that prefetches it and the view that shows it. */
export const appealList = (api: Api, filter: AppealFilter) =>
  api.console.appeal.list.infiniteOptions({
    input: (cursor: string | undefined) => ({ filter, cursor }),
    ...keyset,
  });
