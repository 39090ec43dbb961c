"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { useQueryStates } from "nuqs";
import { ChangesButton } from "@/components/record/changes-button";
import { ListBody } from "@/components/record/list-body";
import { PageHeader } from "@/components/record/page-header";
import { StaleNotice } from "@/components/record/stale-notice";
import { useSteadyRows } from "@/components/record/use-steady-rows";
import { api } from "@/lib/client/api";
import { loadFailureOf } from "@/lib/client/failure";
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
  const steady = useSteadyRows(query, view);
  const label = queueViews.find((item) => item.view === view)?.label ?? "Queue";

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
        <ListBody
          query={query}
          name="queue"
          failure={loadFailureOf(query)}
          shown={steady.rows.length}
          empty={<QueueEmpty view={view} />}
        >
          <QueueTable label={`${label}: cases`} rows={steady.rows} />
        </ListBody>
      </div>
    </div>
  );
}
