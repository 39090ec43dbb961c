import type { Metadata } from "next";
import { NuqsAdapter } from "nuqs/adapters/next/app";
import { createLoader, type SearchParams } from "nuqs/server";
import { Prefetched } from "@/app/prefetched";
import { DeliveriesView } from "@/components/deliveries/deliveries-view";
import { deliveryList, deliverySearch, staffDeliveryList } from "@/components/deliveries/delivery-search";
import { mayDo, requireStaff } from "@/lib/auth/pages";

export const metadata: Metadata = { title: "Deliveries" };

const loadSearch = createLoader(deliverySearch);

export default async function DeliveriesPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const staff = await requireStaff("see_deliveries");
  const { view } = await loadSearch(searchParams);
  return (
    <NuqsAdapter>
      <Prefetched
        load={(api, cache) => [
          view === "staff"
            ? cache.fetchInfiniteQuery(staffDeliveryList(api))
            : cache.fetchInfiniteQuery(deliveryList(api, view)),
        ]}
      >
        <DeliveriesView mayRetry={mayDo(staff, "retry_delivery")} />
      </Prefetched>
    </NuqsAdapter>
  );
}
