import type { Api } from "@/lib/client/api";
import { keyset } from "@/lib/client/keyset";

/** The options of the list, shared by the page that prefetches it and the view that shows it. */
export const ownBlockList = (api: Api) =>
  api.portal.blocks.list.infiniteOptions({
    input: (cursor: string | undefined) => ({ cursor }),
    ...keyset,
  });
