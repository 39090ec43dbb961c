"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { ZoneProvider } from "@/components/record/clock";
import { Failing } from "@/components/record/failing";
import { StaleNotice } from "@/components/record/stale-notice";
import { failureOf } from "@/lib/client/failure";
import type { AppealForm } from "@/lib/contract/portal/standing";
import { AppealPage } from "./appeal-page";
import { AppealSkeleton } from "./appeal-skeleton";
import { AppealStatus } from "./appeal-status";
import { Arrival, type ArrivalState } from "./arrival";
import { decisionQuery, fileAppeal, type Way } from "./way";

const everyMs = 10_000;

/** A decision as its customer can appeal it: the form before, the status of the appeal afterwards. */
export function OwnAppeal({ way }: { way: Way }) {
  const { queryKey, queryFn } = decisionQuery(way);
  const query = useQuery({ queryKey, queryFn, refetchInterval: everyMs });
  const queries = useQueryClient();
  const file = useMutation({
    mutationFn: (form: AppealForm) => fileAppeal(way, form),
    // Also when refused: a colleague may have been faster, and then theirs is what there is to show.
    onSettled: () => queries.invalidateQueries({ queryKey }),
  });

  const decision = query.data;
  if (!decision) {
    if (!query.error) return <AppealSkeleton />;
    return (
      <Failing
        title="The decision could not be loaded."
        failure={failureOf(query.error)}
        onRetry={query.refetch}
        retrying={query.isFetching}
      />
    );
  }

  const failure = file.error && failureOf(file.error);
  const arrival: ArrivalState | null = file.data
    ? { kind: "sent", reference: file.data.reference }
    : failure?.reason === "appeal_exists"
      ? { kind: "second" }
      : null;
  return (
    <ZoneProvider zone={decision.timezone}>
      <StaleNotice query={query} />
      {decision.appeal || file.data ? <Arrival state={arrival} /> : null}
      {decision.appeal ? (
        <AppealStatus way={way} decision={decision} appeal={decision.appeal} />
      ) : file.data ? null : (
        <AppealPage
          decision={decision}
          onSend={file.mutateAsync}
          sending={file.isPending}
          failure={failure}
        />
      )}
    </ZoneProvider>
  );
}
