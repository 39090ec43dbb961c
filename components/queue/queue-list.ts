import type { Api } from "@/lib/client/api";
import type { QueueFilter } from "@/lib/contract/console/queue";

/** The options of the list, shared by the page that prefetches it and the view that shows it. */
export const queueList = (api: Api, filter: QueueFilter) =>
  api.console.queue.list.infiniteOptions({
    input: (cursor: string | undefined) => ({ filter, cursor }),
    initialPageParam: undefined,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  });
