"use client";

import { ClaimButtons } from "@/components/record/claim-buttons";
import { Holder } from "@/components/record/claim-words";
import type { useCaseClaim } from "./use-case-claim";

type ClaimLineProps = {
  lease: ReturnType<typeof useCaseClaim>;
  mayDecide: boolean;
  /** A question waits for a lead: taking the case is not what comes next. */
  asked: boolean;
};

/** Who holds the case, and the way to take it or let it go. */
export function ClaimLine({ lease, mayDecide, asked }: ClaimLineProps) {
  return (
    <div className="flex min-h-8 items-center justify-end gap-2">
      <p className="text-right">
        {lease.claim ? (
          <Holder claim={lease.claim} />
        ) : (
          <span className="text-muted">{mayDecide ? "Nobody holds this case." : "Not claimed."}</span>
        )}
      </p>
      <ClaimButtons what="case" lease={lease} mayTake={mayDecide} first={!asked} />
    </div>
  );
}
