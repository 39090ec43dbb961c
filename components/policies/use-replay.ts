"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "@/lib/client/api";

/** The replay of one document: asked for by a press, or at once, and kept until the document differs. */
export function useReplay(key: string, document: Record<string, unknown>, atOnce: boolean) {
  const queries = useQueryClient();
  const text = JSON.stringify(document);
  const [asked, setAsked] = useState<string | null>(null);
  const [cancelled, setCancelled] = useState<string | null>(null);
  const options = api.console.policy.replay.queryOptions({
    input: { key, document },
    enabled: (atOnce && cancelled !== text) || asked === text,
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
    retry: false,
  });
  const query = useQuery(options);
  return {
    query,
    ask: () => setAsked(text),
    /** The server stops as well. */
    cancel: () => {
      setAsked(null);
      setCancelled(text);
      queries.cancelQueries({ queryKey: options.queryKey });
    },
    running: query.isFetching,
  };
}

export type ReplayState = ReturnType<typeof useReplay>;
