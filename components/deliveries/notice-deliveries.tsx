"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { ListBody } from "@/components/record/list-body";
import { StaleNotice } from "@/components/record/stale-notice";
import { api } from "@/lib/client/api";
import { loadFailureOf } from "@/lib/client/failure";
import { DeliveriesEmpty } from "./deliveries-empty";
import { DeliveryDrawer } from "./delivery-drawer";
import { type DeliveryFilter, deliveryList } from "./delivery-search";
import { DeliveryTable } from "./delivery-table";

type NoticeDeliveriesProps = {
  view: DeliveryFilter;
  /** The one whose drawer is open. */
  open: string | null;
  mayRetry: boolean;
  onClose: () => void;
};

/** Notices on their way to customers. */
export function NoticeDeliveries({ view, open, mayRetry, onClose }: NoticeDeliveriesProps) {
  const query = useInfiniteQuery({ ...deliveryList(api, view), refetchInterval: 5_000 });
  const rows = query.data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <>
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
        onClose={onClose}
      />
    </>
  );
}
