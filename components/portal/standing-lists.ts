import { parseAsString } from "nuqs/server";
import type { Api } from "@/lib/client/api";
import { keyset } from "@/lib/client/keyset";

export const affectedSearch = { user: parseAsString.withDefault("") };

// The options of the lists, shared by the page that prefetches them and the views that show them.

export const affectedList = (api: Api, user: string) =>
  api.portal.affected.infiniteOptions({
    input: (cursor: string | undefined) => ({ ...(user && { search: user }), cursor }),
    ...keyset,
  });

export const noticeList = (api: Api) =>
  api.portal.notices.infiniteOptions({ input: (cursor: string | undefined) => ({ cursor }), ...keyset });
