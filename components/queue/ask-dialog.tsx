"use client";

import { useQuery } from "@tanstack/react-query";
import { Effect } from "@/components/record/effect";
import { WordsDialog } from "@/components/record/words-dialog";
import { Loading, Skeleton } from "@/components/ui/skeleton";
import { api } from "@/lib/client/api";
import { failureOf } from "@/lib/client/failure";

type AskDialogProps = {
  reference: string;
  busy: boolean;
  /** Why it was refused. */
  failure: string | undefined;
  onAsk: (question: string, done: () => void) => void;
  onClose: () => void;
};

/** Asks the leads about a case, with what that does as the domain offers it. Mount it only while it is open. */
export function AskDialog({ reference, busy, failure, onAsk, onClose }: AskDialogProps) {
  const query = useQuery(api.console.case.get.queryOptions({ input: { reference } }));
  const offer = query.data?.offers.find(({ command }) => command === "escalate");
  const missing = offer?.missing[0]?.message;
  return (
    <WordsDialog
      title={`Ask a lead about ${reference}`}
      label="Question"
      error="Write the question."
      draftKey={`escalate:${reference}`}
      button="Ask"
      busy={busy}
      unavailable={missing}
      failure={failure}
      onSend={onAsk}
      onClose={onClose}
    >
      {missing ? <p role="status">{missing}</p> : null}
      {offer && !missing ? <Effect effect={offer.effect} /> : null}
      {query.isPending ? (
        <Loading label="Loading what it does">
          <Skeleton className="h-10" />
        </Loading>
      ) : null}
      {query.isError && !query.data ? (
        <p className="text-muted">{`What it does could not be loaded. ${failureOf(query.error).message}`}</p>
      ) : null}
    </WordsDialog>
  );
}
