import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { NuqsAdapter } from "nuqs/adapters/next/app";
import { createLoader, type SearchParams } from "nuqs/server";
import { Prefetched } from "@/app/prefetched";
import { queuePage } from "@/components/queue/queue-list";
import { isBare, queueHref, queueSearch, stateOf } from "@/components/queue/queue-search";
import { QueueView } from "@/components/queue/queue-view";
import { serverClient } from "@/lib/api/rpc/server";
import { mayDo, requireStaff } from "@/lib/auth/pages";

export const metadata: Metadata = { title: "Queue" };

const loadSearch = createLoader(queueSearch);

export default async function QueuePage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const staff = await requireStaff("see_queue");
  const search = await loadSearch(searchParams);
  if (isBare(search)) {
    const { last } = await (await serverClient()).console.queue.views.list();
    if (last) redirect(queueHref(last));
  }
  const { filter, order } = stateOf(search);
  return (
    <NuqsAdapter>
      <Prefetched
        load={(api, cache) => [
          cache.fetchQuery(queuePage(api, filter, order)),
          cache.prefetchQuery(api.console.queue.views.list.queryOptions()),
          cache.prefetchQuery(api.console.queue.facets.queryOptions()),
        ]}
      >
        <QueueView me={staff.id} mayDecide={mayDo(staff, "decide_case")} isLead={mayDo(staff, "approve")} />
      </Prefetched>
    </NuqsAdapter>
  );
}
