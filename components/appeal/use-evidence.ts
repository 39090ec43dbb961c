"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "@/lib/client/api";
import { failureOf } from "@/lib/client/failure";
import type { AppealView } from "@/lib/contract/console/appeal";

/** What requests said, by signal: closed until somebody says what for. The same looks, and log, as on the case. */
export function useEvidence({ reference, caseReference, evidenceLooks: { purpose } }: AppealView) {
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const [excerpts, setExcerpts] = useState<ReadonlyMap<string, string> | null>(null);
  const reveal = useMutation(
    api.console.case.evidence.mutationOptions({
      onSuccess: ({ items }) => {
        setExcerpts(new Map(items.map(({ signalId, excerpt }) => [signalId, excerpt])));
        setAsking(false);
        queries.invalidateQueries({ queryKey: api.console.appeal.get.key({ input: { reference } }) });
      },
    }),
  );
  return {
    excerpts,
    asking,
    setAsking,
    ask: () => (purpose === null ? setAsking(true) : reveal.mutate({ reference: caseReference })),
    state: (words: string) => reveal.mutate({ reference: caseReference, purpose: words }),
    busy: reveal.isPending,
    failure: reveal.error ? failureOf(reveal.error) : null,
  };
}
