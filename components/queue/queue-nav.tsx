"use client";

import { useQuery } from "@tanstack/react-query";
import NextLink from "next/link";
import { classNames } from "@/components/ui/class-names";
import { api } from "@/lib/client/api";
import type { QueueView } from "@/lib/contract/console/queue";
import { queueHref, queueViews } from "./queue-views";

const most = 10_000;

/** The views with their counts: a list at the left, a row above the table where there is no room for it. */
export function QueueNav({ current }: { current: QueueView }) {
  const { data: counts } = useQuery(api.console.queue.counts.queryOptions({ refetchInterval: 10_000 }));
  return (
    <nav
      aria-label="Views of the queue"
      className="flex gap-1 overflow-x-auto border-line border-b p-2 lg:w-56 lg:shrink-0 lg:flex-col lg:gap-0.5 lg:border-r lg:border-b-0 lg:p-3"
    >
      {queueViews.map(({ view, label }) => (
        <NextLink
          key={view}
          href={queueHref(view)}
          aria-current={view === current ? "page" : undefined}
          className="flex h-8 shrink-0 items-center justify-between gap-3 rounded-md px-2.5 text-muted transition-colors hover:bg-hover hover:text-ink aria-[current=page]:bg-selected aria-[current=page]:font-medium aria-[current=page]:text-ink"
        >
          {label}
          <span
            className={classNames(
              "min-w-4 text-right text-meta",
              view === "late" && counts?.late ? "font-medium text-danger" : "font-normal text-faint",
            )}
          >
            {counts ? countWords(counts[view]) : ""}
          </span>
        </NextLink>
      ))}
    </nav>
  );
}

function countWords(count: number): string {
  return count >= most ? `${most.toLocaleString("en-GB")}+` : count.toLocaleString("en-GB");
}
