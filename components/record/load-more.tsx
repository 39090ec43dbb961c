"use client";

import { Button } from "@/components/ui/button";

type LoadMoreProps = {
  query: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => unknown };
  shown: number;
};

/** The foot of a list that comes a page at a time. */
export function LoadMore({ query, shown }: LoadMoreProps) {
  if (!query.hasNextPage) return null;
  return (
    <div className="flex h-14 items-center gap-3 border-line border-t px-4 text-meta text-muted">
      <Button size="sm" busy={query.isFetchingNextPage} onClick={() => query.fetchNextPage()}>
        Load more
      </Button>
      {shown.toLocaleString("en-GB")} shown
    </div>
  );
}
