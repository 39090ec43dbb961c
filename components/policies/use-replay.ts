"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "@/lib/client/api";

/** The replay of one document: asked for by a press, or at once, and kept until the document differs. */
export function useReplay(key: string, document: Record<string, unknown>, atOnce: boolean) {
  const text = JSON.stringify(document);
  const [asked, setAsked] = useState<string | null>(null);
  const query = useQuery(
    api.console.policy.replay.queryOptions({
      input: { key, document },
      enabled: atOnce || asked === text,
      staleTime: Number.POSITIVE_INFINITY,
      refetchOnWindowFocus: false,
      retry: false,
    }),
  );
  return { query, ask: () => setAsked(text), running: query.isFetching };
}

export type ReplayState = ReturnType<typeof useReplay>;
