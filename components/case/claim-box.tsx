"use client";

import { Holder } from "@/components/record/claim-words";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import { useShortcut } from "@/components/ui/use-shortcut";
import { failureOf } from "@/lib/client/failure";
import type { useCaseClaim } from "./use-case-claim";

type ClaimBoxProps = { lease: ReturnType<typeof useCaseClaim>; mayDecide: boolean };

/** Who holds the case, and the way to take it or let it go. */
export function ClaimBox({ lease, mayDecide }: ClaimBoxProps) {
  const { claim, mine, inOtherTab, take, taking, error, release } = lease;
  const failure = error ? failureOf(error) : null;
  const isOver = failure?.kind === "conflict" && !claim;
  const free = !claim && mayDecide;
  useShortcut({ keys: "c", label: "Claim the case", onPress: take }, free && !taking);
  return (
    <div className="flex flex-col gap-2">
      <div className="flex min-h-8 items-center justify-between gap-3">
        <p>
          {claim ? (
            <Holder claim={claim} />
          ) : (
            <span className="text-muted">{mayDecide ? "Nobody holds this case." : "Not claimed."}</span>
          )}
          {claim && !mine && mayDecide ? (
            <span className="block text-muted">You can claim it once they let go or their time is over.</span>
          ) : null}
          {inOtherTab ? <span className="block text-muted">In another tab of yours.</span> : null}
        </p>
        {free ? (
          <Button variant="primary" busy={taking} onClick={take}>
            Claim <Kbd keys="c" />
          </Button>
        ) : null}
        {mine && !inOtherTab ? (
          <Button variant="quiet" size="sm" onClick={release}>
            Let go
          </Button>
        ) : null}
        {inOtherTab ? (
          <Button size="sm" busy={taking} onClick={take}>
            Take it here
          </Button>
        ) : null}
      </div>
      {failure && !mine && !isOver ? (
        <Banner hue="danger" role="alert">
          {failure.message}
        </Banner>
      ) : null}
    </div>
  );
}
