import type { Metadata } from "next";
import { createLoader, type SearchParams } from "nuqs/server";
import { Prefetched } from "@/app/prefetched";
import { queueList } from "@/components/queue/queue-list";
import { QueueView } from "@/components/queue/queue-view";
import { queueSearch } from "@/components/queue/queue-views";
import { mayDo, requireStaff } from "@/lib/auth/pages";

export const metadata: Metadata = { title: "Queue" };

const loadSearch = createLoader(queueSearch);

export default async function QueuePage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const staff = await requireStaff("see_queue");
  const { view } = await loadSearch(searchParams);
  return (
    <Prefetched
      load={(api, cache) => [
        cache.fetchInfiniteQuery(queueList(api, view)),
        cache.fetchQuery(api.console.queue.counts.queryOptions()),
      ]}
    >
      <QueueView mayDecide={mayDo(staff, "decide_case")} />
    </Prefetched>
  );
}
