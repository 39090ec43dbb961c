"use client";

import { useQuery } from "@tanstack/react-query";
import { api } from "@/lib/client/api";

const everyMs = 15_000;

/** Brings the case that will probably be next, so that it is there at once after the decision. */
export function useLookAhead(reference: string, enabled: boolean): void {
  const { data } = useQuery(
    api.console.queue.peek.queryOptions({
      input: { except: reference },
      enabled,
      refetchInterval: everyMs,
    }),
  );
  const likely = data?.reference ?? null;
  useQuery(
    api.console.case.get.queryOptions({
      input: { reference: likely ?? reference },
      enabled: enabled && likely !== null,
      refetchInterval: everyMs,
      // Looked at here by nobody.
      notifyOnChangeProps: [],
    }),
  );
}
