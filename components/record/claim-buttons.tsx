"use client";

import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import { useShortcut } from "@/components/ui/use-shortcut";

type ClaimButtonsProps = {
  /** What is claimed: "case". */
  what: string;
  lease: {
    claim: unknown;
    mine: boolean;
    inOtherTab: boolean;
    taking: boolean;
    take: () => void;
    release: () => void;
  };
  mayTake?: boolean;
  /** Whether taking it is what comes next. */
  first?: boolean;
};

/** The way to take a record into this tab, and to let it go. */
export function ClaimButtons({ what, lease, mayTake = true, first = false }: ClaimButtonsProps) {
  const { claim, mine, inOtherTab, taking, take, release } = lease;
  const isFree = mayTake && (!claim || inOtherTab);
  const letGo = mine && !inOtherTab;
  useShortcut({ keys: "c", label: `Claim the ${what}`, onPress: take }, isFree && !taking);
  useShortcut({ keys: "u", label: `Let the ${what} go`, onPress: release }, letGo);
  if (!isFree && !letGo) return null;
  // One button, whichever it is: the focus stays on it.
  return letGo ? (
    <Button variant="quiet" size="sm" onClick={release}>
      Let go <Kbd keys="u" />
    </Button>
  ) : (
    <Button variant={first ? "primary" : "secondary"} busy={taking} onClick={take}>
      {inOtherTab ? "Take it here" : "Claim"} <Kbd keys="c" />
    </Button>
  );
}
