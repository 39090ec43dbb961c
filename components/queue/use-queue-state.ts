"use client";

import { useQueryStates } from "nuqs";
import { type QueueState, queueSearch, searchOf, stateOf } from "./queue-search";

/** What the address shows, and how it changes. Each change is a step to go back from. */
export function useQueueState() {
  const [search, setSearch] = useQueryStates(queueSearch, { history: "push" });
  const state = stateOf(search);
  return {
    state,
    /** The same for the same filter and order. */
    scope: JSON.stringify([state.filter, state.order]),
    change: (part: Partial<QueueState>) => setSearch(searchOf({ ...state, ...part })),
  };
}
