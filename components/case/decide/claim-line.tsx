"use client";

import { Holder } from "@/components/record/claim-words";
import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import { useShortcut } from "@/components/ui/use-shortcut";
import type { useCaseClaim } from "./use-case-claim";

type ClaimLineProps = {
  lease: ReturnType<typeof useCaseClaim>;
  mayDecide: boolean;
  /** A question waits for a lead: taking the case is not what comes next. */
  asked: boolean;
};

/** Who holds the case, and the way to take it or let it go. */
export function ClaimLine({ lease, mayDecide, asked }: ClaimLineProps) {
  const { claim, mine, inOtherTab, take, taking, release } = lease;
  const mayTake = mayDecide && (!claim || inOtherTab);
  const letGo = mine && !inOtherTab;
  useShortcut({ keys: "c", label: "Claim the case", onPress: take }, mayTake && !taking);
  useShortcut({ keys: "u", label: "Let the case go", onPress: release }, letGo);
  return (
    <div className="flex min-h-8 items-center justify-end gap-2">
      <p className="text-right">
        {claim ? (
          <Holder claim={claim} />
        ) : (
          <span className="text-muted">{mayDecide ? "Nobody holds this case." : "Not claimed."}</span>
        )}
      </p>
      {mayTake ? (
        <Button variant={asked ? "secondary" : "primary"} busy={taking} onClick={take}>
          {inOtherTab ? "Take it here" : "Claim"} <Kbd keys="c" />
        </Button>
      ) : null}
      {letGo ? (
        <Button variant="quiet" size="sm" onClick={release}>
          Let go <Kbd keys="u" />
        </Button>
      ) : null}
    </div>
  );
}
