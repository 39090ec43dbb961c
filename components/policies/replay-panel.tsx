"use client";

import { History } from "lucide-react";
import { Failing } from "@/components/record/failing";
import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import { Loading, Skeleton } from "@/components/ui/skeleton";
import { useShortcut } from "@/components/ui/use-shortcut";
import { failureOf } from "@/lib/client/failure";
import { ReplayResult } from "./replay-result";
import type { ReplayState } from "./use-replay";

type ReplayPanelProps = {
  replay: ReplayState;
  /** Why it cannot be asked for now. */
  unavailable?: string | undefined;
};

/** What the last 30 days would have been under a document. */
export function ReplayPanel({ replay: { query, ask, running }, unavailable }: ReplayPanelProps) {
  useShortcut(
    { keys: "r", label: "Replay the last 30 days", onPress: ask },
    !unavailable && !query.data && !running,
  );
  if (query.data) return <ReplayResult replay={query.data} />;
  if (running) {
    return (
      <Loading label="Replaying the last 30 days">
        <p className="mb-3 text-muted">
          Replaying the signals of the last 30 days. A million takes some seconds.
        </p>
        <Skeleton className="mb-2 w-full" />
        <Skeleton className="mb-2 w-3/4" />
        <Skeleton className="h-24 w-full" />
      </Loading>
    );
  }
  if (query.isError)
    return <Failing title="The replay failed." failure={failureOf(query.error)} query={query} />;
  return (
    <div className="flex flex-col items-start gap-2">
      <p className="text-muted">
        Which cases would have opened in the last 30 days, or would not, for whom, and how those were decided.
      </p>
      <Button unavailable={unavailable} onClick={ask}>
        <History aria-hidden /> Replay 30 days <Kbd keys="r" />
      </Button>
    </div>
  );
}
