"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Holder, useLiveClaim } from "@/components/record/claim-words";
import { tabId } from "@/components/record/tab-id";
import { useLease } from "@/components/record/use-lease";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import { useShortcut } from "@/components/ui/use-shortcut";
import { api } from "@/lib/client/api";
import { failureOf } from "@/lib/client/failure";
import type { AppealView } from "@/lib/contract/console/appeal";

/** Tells the others who is at it. Claiming again prolongs. */
export function AppealClaim({ view }: { view: AppealView }) {
  const { reference } = view;
  const queries = useQueryClient();
  const renew = () => queries.invalidateQueries({ queryKey: api.console.appeal.key() });
  const take = useMutation(api.console.appeal.claim.mutationOptions({ onSettled: renew }));
  const release = useMutation(api.console.appeal.release.mutationOptions({ onSettled: renew }));
  const input = () => ({ reference, tab: tabId() });
  const claim = useLiveClaim(view.claim);
  const failure = take.error ? failureOf(take.error) : null;
  const isOver = failure?.kind === "conflict" && !claim;

  useLease({
    name: reference,
    mine: claim?.mine === true,
    take: () => take.mutateAsync(input()),
    prolong: async () => (await take.mutateAsync(input())).claim.mine,
    release: () => release.mutate(input()),
  });
  useShortcut({ keys: "c", label: "Claim the appeal", onPress: () => take.mutate(input()) }, !claim);

  return (
    <div className="flex flex-col gap-2">
      <div className="flex min-h-8 items-center justify-between gap-3">
        <p>
          {claim ? <Holder claim={claim} /> : <span className="text-muted">Nobody holds this appeal.</span>}
        </p>
        {claim ? null : (
          <Button busy={take.isPending} onClick={() => take.mutate(input())}>
            Claim <Kbd keys="c" />
          </Button>
        )}
        {claim?.mine ? (
          <Button variant="quiet" size="sm" onClick={() => release.mutate(input())}>
            Let go
          </Button>
        ) : null}
      </div>
      {failure && !claim?.mine && !isOver ? (
        <Banner hue="danger" role="alert">
          {failure.message}
        </Banner>
      ) : null}
    </div>
  );
}
