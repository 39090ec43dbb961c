import type { Api } from "@/lib/client/api";
import { keyset } from "@/lib/client/keyset";

/** The options of the list, newest first, a page at a time. */
export const notificationList = (api: Api) =>
  api.console.notification.list.infiniteOptions({
    input: (cursor: string | undefined) => ({ cursor }),
    ...keyset,
  });
