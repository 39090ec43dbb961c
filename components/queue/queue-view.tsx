"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { useQueryStates } from "nuqs";
import { ChangesButton } from "@/components/record/changes-button";
import { Failing } from "@/components/record/failing";
import { LoadMore } from "@/components/record/load-more";
import { PageHeader } from "@/components/record/page-header";
import { StaleNotice } from "@/components/record/stale-notice";
import { useSteadyRows } from "@/components/record/use-steady-rows";
import { SkeletonRows } from "@/components/ui/skeleton";
import { api } from "@/lib/client/api";
import { failureOf } from "@/lib/client/failure";
import { ClaimNextButton } from "./claim-next-button";
import { QueueEmpty } from "./queue-empty";
import { queueList } from "./queue-list";
import { QueueNav } from "./queue-nav";
import { QueueTable } from "./queue-table";
import { queueSearch, queueViews } from "./queue-views";

/** `mayDecide`: whether this person takes cases, or only looks. */
export function QueueView({ mayDecide }: { mayDecide: boolean }) {
  const [{ view }] = useQueryStates(queueSearch);
  const query = useInfiniteQuery({ ...queueList(api, view), refetchInterval: 5_000 });
  const pages = query.data?.pages ?? [];
  const steady = useSteadyRows(
    pages.flatMap(({ rows }) => rows),
    {
      keyOf: ({ reference }) => reference,
      scope: view,
      pages: pages.length,
      hasMore: query.hasNextPage,
    },
  );
  const label = queueViews.find(({ filter }) => filter === view)?.label ?? "Queue";

  return (
    <div className="flex flex-1 flex-col bg-surface lg:flex-row">
      <QueueNav current={view} />
      <div className="min-w-0 flex-1">
        <PageHeader
          title={label}
          aside={<ChangesButton changes={steady.changes} onShow={steady.show} />}
          actions={mayDecide ? <ClaimNextButton /> : null}
        />
        <StaleNotice query={query} />
        {query.isPending ? <SkeletonRows rows={12} label="Loading cases" /> : null}
        {query.isError && !query.data ? (
          <Failing
            title="The queue could not be loaded."
            failure={failureOf(query.error)}
            onRetry={() => query.refetch()}
            retrying={query.isFetching}
          />
        ) : null}
        {query.data && steady.rows.length === 0 ? <QueueEmpty view={view} /> : null}
        {steady.rows.length > 0 ? <QueueTable label={`${label}: cases`} rows={steady.rows} /> : null}
        <LoadMore query={query} shown={steady.rows.length} />
      </div>
    </div>
  );
}
