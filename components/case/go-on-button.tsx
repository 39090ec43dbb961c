"use client";

import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import { useShortcut } from "@/components/ui/use-shortcut";
import { useGoOn } from "./use-go-on";

/** Leaves this case for the next one. */
export function GoOnButton() {
  const next = useGoOn();
  const goOn = () => next.mutate("case");
  useShortcut({ keys: "n", label: "Claim the next case", onPress: goOn }, !next.isPending);
  return (
    <Button size="sm" busy={next.isPending} onClick={goOn}>
      Next <Kbd keys="n" />
    </Button>
  );
}
