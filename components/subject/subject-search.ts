import { parseAsString } from "nuqs/server";
import type { Api } from "@/lib/client/api";
import { keyset } from "@/lib/client/keyset";

export const subjectSearch = { q: parseAsString.withDefault("") };

/** The options of the list, shared by the page that prefetches it and the view that shows it. */
export const subjectList = (api: Api, query: string) =>
  api.console.subject.list.infiniteOptions({
    input: (cursor: string | undefined) => ({ query, cursor }),
    ...keyset,
  });
