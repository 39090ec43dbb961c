"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { useQueryStates } from "nuqs";
import { Failing } from "@/components/record/failing";
import { LoadMore } from "@/components/record/load-more";
import { Page } from "@/components/record/page";
import { PageHeader } from "@/components/record/page-header";
import { StaleNotice } from "@/components/record/stale-notice";
import { ViewLinks } from "@/components/record/view-links";
import { SkeletonRows } from "@/components/ui/skeleton";
import { api } from "@/lib/client/api";
import { failureOf } from "@/lib/client/failure";
import { DeliveriesEmpty } from "./deliveries-empty";
import { DeliveryDrawer } from "./delivery-drawer";
import { deliveriesHref, deliveryList, deliverySearch, deliveryViews } from "./delivery-search";
import { DeliveryTable } from "./delivery-table";

/** `mayRetry`: whether this person sends dead letters again, or only sees them. */
export function DeliveriesView({ mayRetry }: { mayRetry: boolean }) {
  const [{ view, open }, setSearch] = useQueryStates(deliverySearch);
  const query = useInfiniteQuery({ ...deliveryList(api, view), refetchInterval: 5_000 });
  const rows = query.data?.pages.flatMap((page) => page.rows) ?? [];

  return (
    <Page>
      <PageHeader
        title="Deliveries"
        aside={
          <ViewLinks
            label="Views of the deliveries"
            views={deliveryViews.map(({ filter, label }) => ({
              label,
              href: deliveriesHref(filter),
              current: filter === view,
            }))}
          />
        }
      />
      <StaleNotice query={query} />
      {query.isPending ? <SkeletonRows rows={10} label="Loading deliveries" /> : null}
      {query.isError && !query.data ? (
        <Failing
          title="The deliveries could not be loaded."
          failure={failureOf(query.error)}
          onRetry={() => query.refetch()}
          retrying={query.isFetching}
        />
      ) : null}
      {query.data && rows.length === 0 ? <DeliveriesEmpty view={view} /> : null}
      {rows.length > 0 ? <DeliveryTable view={view} rows={rows} mayRetry={mayRetry} /> : null}
      <LoadMore query={query} shown={rows.length} />
      <DeliveryDrawer
        row={rows.find(({ id }) => id === open) ?? null}
        mayRetry={mayRetry}
        onClose={() => setSearch({ open: null })}
      />
    </Page>
  );
}
