"use client";

import { useMutation } from "@tanstack/react-query";
import { useEffect, useEffectEvent, useRef } from "react";
import { api } from "@/lib/client/api";
import { builtInOf, type QueueState, tidyFilter } from "./queue-search";

const afterMs = 1_000;

/** Tells the server what this person looks at, once they stay there: the queue opens with it the next time. */
export function useRemembered({ view, filter, order }: QueueState, scope: string) {
  const { mutate } = useMutation(api.console.queue.views.remember.mutationOptions());
  const known = useRef(scope);
  const tell = useEffectEvent(() => {
    // What was searched for is over once it was found.
    const { text: _, ...kept } = filter;
    const name = builtInOf({ filter, order })?.view ?? view;
    mutate({ view: name, filter: tidyFilter(kept), order });
  });
  useEffect(() => {
    if (known.current === scope) return;
    const timer = setTimeout(() => {
      known.current = scope;
      tell();
    }, afterMs);
    return () => clearTimeout(timer);
  }, [scope]);
}
