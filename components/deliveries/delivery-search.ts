import { createSerializer, parseAsString, parseAsStringLiteral } from "nuqs/server";
import type { Api } from "@/lib/client/api";
import { keyset } from "@/lib/client/keyset";
import { paths } from "@/lib/paths";

export const deliveryViews = [
  { filter: "dead", label: "Dead letters" },
  { filter: "pending", label: "Under way" },
  { filter: "delivered", label: "Delivered" },
  { filter: "staff", label: "To staff" },
] as const;

type DeliveryView = (typeof deliveryViews)[number]["filter"];

/** Of notices to customers; what staff were told is a list of its own. */
export type DeliveryFilter = Exclude<DeliveryView, "staff">;

export const deliverySearch = {
  view: parseAsStringLiteral(deliveryViews.map(({ filter }) => filter)).withDefault("dead"),
  /** The one whose drawer is open. */
  open: parseAsString,
};

const serialize = createSerializer(deliverySearch);

export const deliveriesHref = (view: DeliveryView, open?: string) =>
  serialize(paths.deliveries, { view, open: open ?? null });

/** The options of the list, shared by the page that prefetches it and the view that shows it. */
export const deliveryList = (api: Api, filter: DeliveryFilter) =>
  api.console.delivery.list.infiniteOptions({
    input: (cursor: string | undefined) => ({ filter, cursor }),
    ...keyset,
  });

export const staffDeliveryList = (api: Api) =>
  api.console.staffDelivery.list.infiniteOptions({
    input: (cursor: string | undefined) => ({ cursor }),
    ...keyset,
  });
