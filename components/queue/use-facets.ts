"use client";

import { useQuery } from "@tanstack/react-query";
import { api } from "@/lib/client/api";
import type { FilterNames } from "./filter-words";

const staleTime = 300_000;
const nothing = { policies: [], monitors: [], models: [], staff: [] };

/** What a filter may be set to, and how it is called. */
export function useFacets() {
  const { data = nothing } = useQuery(api.console.queue.facets.queryOptions({ staleTime }));
  const names: FilterNames = {
    policies: new Map(data.policies.map(({ value, label }) => [value, label])),
    people: new Map(data.staff.map(({ id, name }) => [id, name])),
  };
  return { facets: data, names };
}

export type Facets = ReturnType<typeof useFacets>["facets"];
