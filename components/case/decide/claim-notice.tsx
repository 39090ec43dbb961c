"use client";

import { useEffect, useRef } from "react";
import { ClampedText } from "@/components/record/clamped-text";
import { Banner } from "@/components/ui/banner";
import { useFocusLeft } from "@/components/ui/use-focus-left";
import { failureOf } from "@/lib/client/failure";
import type { CaseView } from "@/lib/contract/console/case";
import { TakeOverButton } from "./take-over-button";
import type { useCaseClaim } from "./use-case-claim";

type ClaimNoticeProps = { view: CaseView; lease: ReturnType<typeof useCaseClaim>; mayDecide: boolean };

/** Why the form waits: the claim is somebody else's, in another tab, or was lost. */
export function ClaimNotice({ view, lease, mayDecide }: ClaimNoticeProps) {
  const { claim, mine, inOtherTab, lost, error } = lease;
  if (lost) return <Lost view={view} holder={claim?.by.name ?? null} />;
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
  return (
    <>
      <p className="text-muted">You can claim it once they let go or their time is over.</p>
      <TakeOverButton view={view} />
    </>
  );
}

function Lost({ view, holder }: { view: CaseView; holder: string | null }) {
  const notice = useRef<HTMLDivElement>(null);
  useFocusLeft(notice);
  // What was typed into can no longer be: the focus goes to the reason.
  useEffect(() => {
    const { activeElement } = document;
    if (activeElement === document.body || activeElement?.closest("form")) notice.current?.focus();
  }, []);
  const last = view.remarks.at(-1);
  const taken = last?.kind === "take_over" && last.by.name === holder ? last : null;
  return (
    <div ref={notice} tabIndex={-1} className="flex flex-col gap-2">
      <Banner
        hue="warn"
        role="alert"
        title={
          taken
            ? `${taken.by.name} took this case over`
            : holder
              ? `Your claim is over: ${holder} holds the case`
              : "Your claim ran out"
        }
      >
        {taken ? <ClampedText>{`“${taken.text}”`}</ClampedText> : null}
        {holder
          ? "What you typed is kept, and nothing of it was sent."
          : "Nobody took the case. Claim it again to go on where you were."}
      </Banner>
    </div>
  );
}
