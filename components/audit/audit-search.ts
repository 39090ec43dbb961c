import { createSerializer, parseAsString } from "nuqs/server";
import type { Api } from "@/lib/client/api";
import { keyset } from "@/lib/client/keyset";
import { paths } from "@/lib/paths";

export const auditSearch = {
  case: parseAsString.withDefault(""),
  /** The one whose drawer is open. */
  open: parseAsString,
};

export type AuditSearch = { case: string; open: string | null };

const serialize = createSerializer(auditSearch);

export const auditHref = (search: AuditSearch) => serialize(paths.audit, search);

/** The options of the list, shared by the page that prefetches it and the view that shows it. */
export const auditList = (api: Api, reference: string) =>
  api.console.audit.list.infiniteOptions({
    input: (cursor: string | undefined) => ({ cursor, ...(reference && { case: reference }) }),
    ...keyset,
  });
