"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { useQueryStates } from "nuqs";
import { ListBody } from "@/components/record/list-body";
import { Page } from "@/components/record/page";
import { PageHeader } from "@/components/record/page-header";
import { StaleNotice } from "@/components/record/stale-notice";
import { ViewLinks } from "@/components/record/view-links";
import { api } from "@/lib/client/api";
import { loadFailureOf } from "@/lib/client/failure";
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
      <ListBody
        query={query}
        name="deliveries"
        failure={loadFailureOf(query)}
        shown={rows.length}
        empty={<DeliveriesEmpty view={view} />}
      >
        <DeliveryTable view={view} rows={rows} mayRetry={mayRetry} />
      </ListBody>
      <DeliveryDrawer
        row={rows.find(({ id }) => id === open) ?? null}
        mayRetry={mayRetry}
        onClose={() => setSearch({ open: null })}
      />
    </Page>
  );
}
