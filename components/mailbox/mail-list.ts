import type { Api } from "@/lib/client/api";
import { keyset } from "@/lib/client/keyset";

/** The options of the list, shared by the pages that prefetch it and the view that shows it. */
export const mailList = (api: Api) =>
  api.console.mailbox.list.infiniteOptions({
    input: (cursor: string | undefined) => ({ cursor }),
    ...keyset,
  });
