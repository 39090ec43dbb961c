import type { Api } from "@/lib/client/api";
import type { QueueView } from "@/lib/contract/console/queue";
import { filterOf } from "./queue-views";

/** The options of the list, shared by the page that prefetches it and the view that shows it. */
export const queueList = (api: Api, view: QueueView) =>
  api.console.queue.list.infiniteOptions({
    input: (cursor: string | undefined) => ({ filter: filterOf(view), cursor }),
    initialPageParam: undefined,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  });
