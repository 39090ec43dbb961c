"use client";

import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Instant } from "./instant";

type StaleNoticeProps = {
  query: { isRefetchError: boolean; dataUpdatedAt: number; isFetching: boolean; refetch: () => unknown };
};

/** Over records that are shown but could not be renewed. */
export function StaleNotice({ query }: StaleNoticeProps) {
  if (!query.isRefetchError) return null;
  return (
    <Banner
      hue="warn"
      role="status"
      className="rounded-none"
      action={
        <Button size="sm" busy={query.isFetching} onClick={() => query.refetch()}>
          Try again
        </Button>
      }
    >
      This could not be renewed and may be old. It was last renewed{" "}
      <Instant at={new Date(query.dataUpdatedAt)} />.
    </Banner>
  );
}
