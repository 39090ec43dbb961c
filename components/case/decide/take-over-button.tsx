"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import { onDemand } from "@/components/ui/on-demand";
import { useShortcut } from "@/components/ui/use-shortcut";
import type { CaseView } from "@/lib/contract/console/case";

const WordsDialog = onDemand(() => import("./words-dialog").then((module) => module.WordsDialog));

/** Takes the case from whoever holds it, for those who may. */
export function TakeOverButton({ view }: { view: CaseView }) {
  const [open, setOpen] = useState(false);
  const offer = view.offers.find(({ command }) => command === "take_over");
  const mayTake = offer?.available === true;
  useShortcut({ keys: "o", label: "Take the case over", onPress: () => setOpen(true) }, mayTake && !open);
  if (!offer || !(mayTake || open)) return null;
  return (
    <>
      <Button size="sm" className="self-start" onClick={() => setOpen(true)}>
        Take over <Kbd keys="o" />
      </Button>
      {open ? (
        <WordsDialog
          view={view}
          offer={offer}
          title={`Take over from ${view.claim?.by.name ?? "a colleague"}`}
          label="Reason, for whoever loses the claim"
          error="Write why, for whoever loses the claim."
          give={(reason) => ({ kind: "take_over", reason })}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </>
  );
}
