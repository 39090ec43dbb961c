"use client";

import { useEffect, useRef } from "react";
import { Banner } from "@/components/ui/banner";
import { failureOf } from "@/lib/client/failure";
import type { useCaseClaim } from "./use-case-claim";

type ClaimNoticeProps = { lease: ReturnType<typeof useCaseClaim>; mayDecide: boolean };

/** Why the form waits: the claim is somebody else's, in another tab, or was lost. */
export function ClaimNotice({ lease, mayDecide }: ClaimNoticeProps) {
  const { claim, mine, inOtherTab, lost, error } = lease;
  if (lost) return <Lost holder={claim?.by.name ?? null} />;
  if (inOtherTab) return <p className="text-muted">You hold it in another tab of yours.</p>;
  const failure = error && !mine ? failureOf(error) : null;
  if (failure && !(failure.kind === "conflict" && !claim)) {
    return (
      <Banner hue="danger" role="alert">
        {failure.message}
      </Banner>
    );
  }
  if (!claim || mine || !mayDecide) return null;
  return <p className="text-muted">You can claim it once they let go or their time is over.</p>;
}

function Lost({ holder }: { holder: string | null }) {
  const notice = useRef<HTMLDivElement>(null);
  // What was typed into can no longer be: the focus goes to the reason.
  useEffect(() => {
    const { activeElement } = document;
    if (activeElement === document.body || activeElement?.closest("form")) notice.current?.focus();
  }, []);
  return (
    <div ref={notice} tabIndex={-1}>
      <Banner
        hue="warn"
        role="alert"
        title={holder ? `Your claim is over: ${holder} holds the case` : "Your claim ran out"}
      >
        {holder
          ? "What you typed is kept here, and nothing of it was sent."
          : "Nobody took the case. Claim it again to go on where you were."}
      </Banner>
    </div>
  );
}
