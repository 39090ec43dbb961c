"use client";

import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useCallback } from "react";
import { api } from "@/lib/client/api";
import { keyset } from "@/lib/client/keyset";
import type { SignalView } from "@/lib/contract/console/case-signals";

type Asked = { reference: string; monitor?: string; session?: { from: Date; to: Date } };
type Known = { rows: SignalView[]; nextCursor: string | null };

const most = 200;

/** Signals a page at a time; what the case itself brought along is not asked for again. */
export function useSignalPages(asked: Asked, known: Known | null, enabled: boolean) {
  const query = useInfiniteQuery(
    api.console.case.signals.infiniteOptions({
      input: (cursor: string | undefined) => ({ ...asked, limit: most, ...(cursor && { cursor }) }),
      ...keyset,
      placeholderData: keepPreviousData,
      staleTime: Number.POSITIVE_INFINITY,
      enabled,
      ...(known && { initialData: { pages: [known], pageParams: [undefined] } }),
    }),
  );
  const { hasNextPage, isFetching, fetchNextPage } = query;
  const more = useCallback(() => {
    if (hasNextPage && !isFetching) fetchNextPage();
  }, [hasNextPage, isFetching, fetchNextPage]);
  return { query, rows: query.data?.pages.flatMap((page) => page.rows) ?? [], more };
}
