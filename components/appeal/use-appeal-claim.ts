"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useLiveClaim } from "@/components/record/claim-words";
import { tabId } from "@/components/record/tab-id";
import { useLease } from "@/components/record/use-lease";
import { api } from "@/lib/client/api";
import type { AppealView } from "@/lib/contract/console/appeal";

/** The claim on the appeal that is seen: who holds it, and how this tab takes it and lets it go. */
export function useAppealClaim(view: AppealView) {
  const { reference } = view;
  const queries = useQueryClient();
  const renew = () => queries.invalidateQueries({ queryKey: api.console.appeal.key() });
  const claim = useLiveClaim(view.claim);
  const mine = claim?.mine === true;
  const isPending = view.decidedAt === null;
  // Whether this tab has held it since the page was opened, and did not let it go itself.
  const [held, setHeld] = useState(false);

  const take = useMutation(api.console.appeal.claim.mutationOptions({ onSettled: renew }));
  const release = useMutation(api.console.appeal.release.mutationOptions({ onSettled: renew }));
  const prolong = useMutation(
    api.console.appeal.heartbeat.mutationOptions({
      onSuccess: (answer) => (answer.held ? undefined : renew()),
    }),
  );
  const input = () => ({ reference, tab: tabId() });
  const lease = useLease({
    name: reference,
    mine: isPending && mine,
    take: () => take.mutateAsync(input()),
    prolong: async () => (await prolong.mutateAsync(input())).held,
    release: () => release.mutate(input()),
  });
  if (lease.held && !held) setHeld(true);

  return {
    claim,
    mine,
    inOtherTab: mine && !lease.held,
    lost: held && !mine && isPending,
    // A refusal is in `error`.
    take: () => {
      lease.take().catch(() => undefined);
    },
    taking: take.isPending,
    error: take.error,
    release: () => {
      release.mutate(input(), { onSuccess: () => setHeld(false) });
    },
  };
}
