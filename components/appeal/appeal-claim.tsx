"use client";

import { ClaimButtons } from "@/components/record/claim-buttons";
import { Holder } from "@/components/record/claim-words";
import { Banner } from "@/components/ui/banner";
import { failureOf } from "@/lib/client/failure";
import type { AppealView } from "@/lib/contract/console/appeal";
import { TakeOver } from "./take-over";
import type { useAppealClaim } from "./use-appeal-claim";

type AppealClaimProps = { view: AppealView; lease: ReturnType<typeof useAppealClaim> };

/** Tells the others who is at it, and is the way to take it and to let it go. */
export function AppealClaim({ view, lease }: AppealClaimProps) {
  const { claim, mine, inOtherTab, error } = lease;
  const failure = error && !mine ? failureOf(error) : null;

  return (
    <div className="flex flex-col gap-2">
      <div className="flex min-h-8 items-center justify-between gap-3">
        <p>
          {claim ? <Holder claim={claim} /> : <span className="text-muted">Nobody holds this appeal.</span>}
        </p>
        <ClaimButtons what="appeal" lease={lease} />
      </div>
      {lease.lost ? <Lost view={view} holder={claim?.by.name ?? null} /> : null}
      {inOtherTab ? <p className="text-muted">You hold it in another tab of yours.</p> : null}
      {failure && !(failure.kind === "conflict" && !claim) ? (
        <Banner hue="danger" role="alert">
          {failure.message}
        </Banner>
      ) : null}
      {claim && !mine ? <TakeOver view={view} /> : null}
    </div>
  );
}

/** Why what was typed cannot be sent any more. */
function Lost({ view, holder }: { view: AppealView; holder: string | null }) {
  const last = view.notes.findLast(({ kind }) => kind === "take_over");
  const taken = last?.by.name === holder ? last : null;
  const over = holder ? `Your claim is over: ${holder} holds the appeal` : "Your claim ran out";
  return (
    <Banner hue="warn" role="alert" title={taken ? `${taken.by.name} took this appeal over` : over}>
      {taken ? <p>“{taken.text}”</p> : null}
      {holder
        ? "What you typed is kept, and nothing of it was sent."
        : "Nobody took it. Claim it again to go on where you were."}
    </Banner>
  );
}
