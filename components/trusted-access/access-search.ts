import { createSerializer, parseAsStringLiteral } from "nuqs/server";
import type { Api } from "@/lib/client/api";
import { keyset } from "@/lib/client/keyset";
import { paths } from "@/lib/paths";

/** The list's views in the order of its tabs. */
export const accessViews = [
  { filter: "waiting", label: "Waiting" },
  { filter: "granted", label: "In force" },
  { filter: "over", label: "Over" },
] as const;

export type AccessFilter = (typeof accessViews)[number]["filter"];

export const accessSearch = {
  view: parseAsStringLiteral(accessViews.map(({ filter }) => filter)).withDefault("waiting"),
};

const serialize = createSerializer(accessSearch);

export const accessHref = (view: AccessFilter) => serialize(paths.trustedAccess, { view });

/** The options of the list, shared by the page that prefetches it and the view that shows it. */
export const accessList = (api: Api, filter: AccessFilter) =>
  api.console.trustedAccess.list.infiniteOptions({
    input: (cursor: string | undefined) => ({ filter, cursor }),
    ...keyset,
  });
