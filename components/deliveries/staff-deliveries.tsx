"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { BellRing } from "lucide-react";
import { ListBody } from "@/components/record/list-body";
import { StaleNotice } from "@/components/record/stale-notice";
import { EmptyState } from "@/components/ui/empty-state";
import { api } from "@/lib/client/api";
import { loadFailureOf } from "@/lib/client/failure";
import { staffDeliveryList } from "./delivery-search";
import { StaffDeliveryTable } from "./staff-delivery-table";

/** Mails to staff and posts to their chat that were given up. */
export function StaffDeliveries({ mayRetry }: { mayRetry: boolean }) {
  const query = useInfiniteQuery({ ...staffDeliveryList(api), refetchInterval: 5_000 });
  const rows = query.data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <>
      <StaleNotice query={query} />
      <ListBody
        query={query}
        name="deliveries to staff"
        failure={loadFailureOf(query)}
        shown={rows.length}
        empty={
          <EmptyState icon={BellRing} title="Everything staff were told is on its way or arrived">
            Mails to staff and posts to their chat that were given up stand here. What they say stands in the
            console all the same.
          </EmptyState>
        }
      >
        <StaffDeliveryTable rows={rows} mayRetry={mayRetry} />
      </ListBody>
    </>
  );
}
