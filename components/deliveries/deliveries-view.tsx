"use client";

import { useQueryStates } from "nuqs";
import { Page } from "@/components/record/page";
import { PageHeader } from "@/components/record/page-header";
import { ViewLinks } from "@/components/record/view-links";
import { deliveriesHref, deliverySearch, deliveryViews } from "./delivery-search";
import { NoticeDeliveries } from "./notice-deliveries";
import { StaffDeliveries } from "./staff-deliveries";

/** `mayRetry`: whether this person sends dead letters again, or only sees them. */
export function DeliveriesView({ mayRetry }: { mayRetry: boolean }) {
  const [{ view, open }, setSearch] = useQueryStates(deliverySearch);
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
      {view === "staff" ? (
        <StaffDeliveries mayRetry={mayRetry} />
      ) : (
        <NoticeDeliveries
          view={view}
          open={open}
          mayRetry={mayRetry}
          onClose={() => setSearch({ open: null })}
        />
      )}
    </Page>
  );
}
