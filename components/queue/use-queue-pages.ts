"use client";

import { useQueries } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "@/lib/client/api";
import { pageRows, queuePage } from "./queue-list";
import type { QueueState } from "./queue-search";

const everyMs = 5_000;
const sameSpan = (one: readonly number[], other: readonly number[]) =>
  one[0] === other[0] && one[1] === other[1];

/**
 * The list, a keyset page at a time, each read from where it began when it was first reached. The first one renews
 * itself and those that are seen do; however far somebody scrolled, the rest is left alone.
 */
export function useQueuePages({ filter, order }: Pick<QueueState, "filter" | "order">, scope: string) {
  const start = { scope, cursors: [undefined] as (string | undefined)[], seen: [0, 0] as [number, number] };
  const [reading, setReading] = useState(start);
  if (reading.scope !== scope) setReading(start);
  const { cursors, seen } = reading.scope === scope ? reading : start;

  const queries = useQueries({
    queries: cursors.map((cursor, page) => {
      const isLive = page === 0 || (page >= seen[0] && page <= seen[1]);
      return {
        ...queuePage(api, filter, order, cursor),
        refetchInterval: isLive ? everyMs : (false as const),
        refetchOnWindowFocus: isLive,
        ...(!isLive && { staleTime: Number.POSITIVE_INFINITY }),
      };
    }),
  });

  const [first] = queries;
  if (!first) throw new Error("a list has a first page");
  const read = queries.flatMap(({ data }) => data ?? []);
  const next = queries.at(-1)?.data?.nextCursor ?? null;
  return {
    first,
    pages: read.map(({ rows, nextCursor }) => ({ rows, hasMore: nextCursor !== null })),
    hasMore: next !== null,
    loadMore: () => {
      if (next) setReading((before) => ({ ...before, cursors: [...cursors, next] }));
    },
    /** Which rows are in view. */
    see: (from: number, to: number) => {
      const pages: [number, number] = [Math.floor(from / pageRows), Math.floor(to / pageRows)];
      setReading((before) => (sameSpan(before.seen, pages) ? before : { ...before, seen: pages }));
    },
    restart: () => setReading(start),
  };
}
