"use client";

import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import { useShortcut } from "@/components/ui/use-shortcut";
import { useGoOn, useIsGoingOn } from "./use-go-on";

/** Leaves this case for the next one. */
export function GoOnButton() {
  const next = useGoOn();
  const busy = useIsGoingOn();
  const goOn = () => next.mutate("case");
  useShortcut({ keys: "n", label: "Claim the next case", onPress: goOn }, !busy);
  return (
    <Button size="sm" busy={busy} onClick={goOn}>
      Next <Kbd keys="n" />
    </Button>
  );
}
