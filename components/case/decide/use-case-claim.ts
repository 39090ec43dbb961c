"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useLiveClaim } from "@/components/record/claim-words";
import { tabId } from "@/components/record/tab-id";
import { useLease } from "@/components/record/use-lease";
import { api } from "@/lib/client/api";
import type { CaseView } from "@/lib/contract/console/case";
import { giveAway, hasEnded, isGivenAway, takeBack } from "./given-away";

/** The claim on the case that is seen: who holds it, and how this tab takes it and lets it go. */
export function useCaseClaim(view: CaseView) {
  const { reference } = view;
  const queries = useQueryClient();
  const renew = () => queries.invalidateQueries({ queryKey: api.console.case.key() });
  const claim = useLiveClaim(view.claim);
  const mine = claim?.mine === true;
  // Whether this tab has held it since the page was opened.
  const [held, setHeld] = useState(false);

  const take = useMutation(api.console.case.claim.mutationOptions({ onSettled: renew }));
  const release = useMutation(api.console.case.release.mutationOptions({ onSettled: renew }));
  const prolong = useMutation(
    api.console.case.heartbeat.mutationOptions({
      onSuccess: (answer) => (answer.held ? undefined : renew()),
    }),
  );
  const input = () => ({ reference, tab: tabId() });

  const lease = useLease({
    name: reference,
    mine: view.status === "open" && mine,
    take: () => take.mutateAsync(input()),
    prolong: async () => (await prolong.mutateAsync(input())).held,
    release: () => (hasEnded(reference, view.version) ? undefined : release.mutate(input())),
  });

  if (lease.held && !held) setHeld(true);

  return {
    claim,
    mine,
    inOtherTab: mine && !lease.held,
    lost: held && !mine && !isGivenAway(reference) && view.status === "open",
    // A refusal is in `error`.
    take: () => {
      takeBack(reference);
      lease.take().catch(() => undefined);
    },
    taking: take.isPending,
    error: take.error,
    release: () => {
      giveAway(reference);
      release.mutate(input());
    },
  };
}
