import { createSerializer, parseAsString, parseAsStringLiteral } from "nuqs/server";
import type { Api } from "@/lib/client/api";
import { paths } from "@/lib/paths";

export const deliveryViews = [
  { filter: "dead", label: "Dead letters" },
  { filter: "pending", label: "Under way" },
  { filter: "delivered", label: "Delivered" },
] as const;

export type DeliveryFilter = (typeof deliveryViews)[number]["filter"];

export const deliverySearch = {
  view: parseAsStringLiteral(deliveryViews.map(({ filter }) => filter)).withDefault("dead"),
  /** The one whose drawer is open. */
  open: parseAsString,
};

const serialize = createSerializer(deliverySearch);

export const deliveriesHref = (view: DeliveryFilter, open?: string) =>
  serialize(paths.deliveries, { view, open: open ?? null });

/** The options of the list, shared by the page that prefetches it and the view that shows it. */
export const deliveryList = (api: Api, filter: DeliveryFilter) =>
  api.console.delivery.list.infiniteOptions({
    input: (cursor: string | undefined) => ({ filter, cursor }),
    initialPageParam: undefined,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  });
