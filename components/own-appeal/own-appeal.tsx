"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { ZoneProvider } from "@/components/record/clock";
import { Failing } from "@/components/record/failing";
import { FloatingStaleNotice } from "@/components/record/floating-stale-notice";
import { failureOf } from "@/lib/client/failure";
import type { AppealForm } from "@/lib/contract/portal/standing";
import { AppealPage } from "./appeal-page";
import { AppealSkeleton } from "./appeal-skeleton";
import { AppealStatus } from "./appeal-status";
import { Arrival, type ArrivalState } from "./arrival";
import { NothingDecided } from "./nothing-decided";
import { decisionQuery, fileAppeal, type Way } from "./way";

const everyMs = 10_000;

/** A decision as its customer can appeal it: the form before, the status of the appeal afterwards. */
export function OwnAppeal({ way, command = null }: { way: Way; command?: string | null }) {
  const { queryKey, queryFn } = decisionQuery(way);
  const query = useQuery({ queryKey, queryFn, refetchInterval: everyMs });
  const queries = useQueryClient();
  const [arrival, setArrival] = useState<ArrivalState | null>(null);
  const file = useMutation({
    mutationFn: (form: AppealForm) => fileAppeal(way, form),
    onSuccess: ({ reference }) => setArrival({ kind: "sent", reference }),
    onError: (error) => {
      if (failureOf(error).reason === "appeal_exists") setArrival({ kind: "second" });
    },
    // Also when refused: a colleague may have been faster, and then theirs is what there is to show.
    onSettled: () => queries.invalidateQueries({ queryKey }),
  });

  const decision = query.data;
  if (!decision) {
    if (!query.error) return <AppealSkeleton />;
    const failure = failureOf(query.error);
    if ("caseReference" in way && failure.reason === "not_in_effect") return <NothingDecided {...way} />;
    return (
      <>
        <h1 className="sr-only">Appeal</h1>
        <Failing title="The decision could not be loaded." failure={failure} query={query} />
      </>
    );
  }

  const { appeal } = decision;
  return (
    <ZoneProvider zone={decision.timezone}>
      {appeal ? <FloatingStaleNotice query={query} /> : null}
      {appeal || file.data ? <Arrival state={arrival} /> : null}
      {appeal ? (
        <AppealStatus
          way={way}
          decision={decision}
          appeal={appeal}
          command={command}
          onArrival={(kind) => setArrival({ kind })}
        />
      ) : file.data ? (
        // Sent, and the status not loaded yet: never the form again.
        <h1 className="font-semibold text-display">Your appeal is with us</h1>
      ) : (
        <AppealPage
          way={way}
          command={command}
          decision={decision}
          onSend={file.mutateAsync}
          sending={file.isPending}
          failure={file.error && failureOf(file.error)}
        />
      )}
    </ZoneProvider>
  );
}
