import type { Api } from "@/lib/client/api";
import type { QueueFilter, QueueOrder } from "@/lib/contract/console/queue-filter";

/** How many rows a page holds. */
export const pageRows = 100;

/** The options of a page of the list, shared by the page that prefetches the first and the view that shows all. */
export const queuePage = (api: Api, filter: QueueFilter, order: QueueOrder, cursor?: string) =>
  api.console.queue.list.queryOptions({
    input: { filter, order, limit: pageRows, ...(cursor && { cursor }) },
  });
