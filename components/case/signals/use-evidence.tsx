"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { api } from "@/lib/client/api";
import type { CaseView } from "@/lib/contract/console/case";

export type Evidence = ReturnType<typeof useEvidence>;

const none: ReadonlyMap<string, ReactNode> = new Map();

/** What requests said: closed until somebody says what for, once for each case. Every look is in the audit log. */
export function useEvidence({ reference, evidenceLooks: { purpose } }: CaseView) {
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const [shown, setShown] = useState(true);
  const [excerpts, setExcerpts] = useState(none);
  const reveal = useMutation(
    api.console.case.evidence.mutationOptions({
      onSuccess: ({ items }) => {
        const read = items.map(({ signalId, excerpt }): [string, ReactNode] => [
          signalId,
          <Excerpt key={signalId} text={excerpt} />,
        ]);
        setExcerpts((known) => new Map([...known, ...read]));
        setShown(true);
        setAsking(false);
        queries.invalidateQueries({ queryKey: api.console.case.get.key({ input: { reference } }) });
      },
    }),
  );
  const revealed = excerpts.size > 0;

  function press() {
    if (revealed) setShown(!shown);
    else if (purpose === null) setAsking(true);
    else reveal.mutate({ reference });
  }

  return {
    excerpts: shown ? excerpts : none,
    revealed,
    shown,
    press,
    asking,
    setAsking,
    /** For a purpose that is stated now. */
    state: (words: string) => reveal.mutate({ reference, purpose: words }),
    /** Further signals, under the purpose that was stated. */
    revealMore: (signals: string[]) => reveal.mutate({ reference, signals }),
    busy: reveal.isPending,
    error: reveal.error,
  };
}

function Excerpt({ text }: { text: string }) {
  return (
    <pre className="max-h-60 overflow-auto whitespace-pre-wrap break-words rounded-md bg-canvas px-3 py-2 font-mono text-meta">
      {text}
    </pre>
  );
}
