import { createSerializer, parseAsBoolean, parseAsString } from "nuqs/server";
import type { Api } from "@/lib/client/api";
import { paths } from "@/lib/paths";

export const peopleSearch = {
  /** The one whose drawer is open. */
  open: parseAsString,
  /** Whether somebody is being made. */
  make: parseAsBoolean.withDefault(false),
};

const serialize = createSerializer(peopleSearch);

export const personHref = (id: string) => serialize(paths.people, { open: id });

export const staffOf = (api: Api) => api.console.person.list.queryOptions();

export const keysOf = (api: Api) => api.console.key.list.queryOptions();
