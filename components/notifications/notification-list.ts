import type { Api } from "@/lib/client/api";

/** The options of the list, newest first, a page at a time. */
export const notificationList = (api: Api) =>
  api.console.notification.list.infiniteOptions({
    input: (cursor: string | undefined) => ({ cursor }),
    initialPageParam: undefined,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  });
