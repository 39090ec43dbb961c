"use client";

import { useState } from "react";
import { useCaseCommand } from "@/components/case/decide/use-case-command";
import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import { onDemand } from "@/components/ui/on-demand";
import { useShortcut } from "@/components/ui/use-shortcut";
import type { CaseView } from "@/lib/contract/console/case";
import { mayGive } from "./may-give";

const SnoozeDialog = onDemand(() =>
  import("@/components/record/snooze-dialog").then((module) => module.SnoozeDialog),
);

/** Puts the case aside until a time or a signal; one that rests is woken instead. */
export function SnoozeButton({ view }: { view: CaseView }) {
  const [open, setOpen] = useState(false);
  const command = useCaseCommand(view);
  const wakes = view.snooze !== null;
  const offer = view.offers.find((each) => each.command === (wakes ? "wake" : "snooze"));
  const word = wakes ? "Wake" : "Snooze";
  const keys = wakes ? "w" : "s";
  const press = () => (wakes ? command.give({ kind: "wake" }) : setOpen(true));
  useShortcut({ keys, label: `${word} the case`, onPress: press }, offer?.available === true);
  if (!offer || !mayGive(offer)) return null;
  return (
    <>
      <Button
        size="sm"
        variant={wakes ? "secondary" : "quiet"}
        busy={command.busy}
        unavailable={offer.missing[0]?.message}
        onClick={press}
      >
        {word} <Kbd keys={keys} />
      </Button>
      {open ? (
        <SnoozeDialog
          reference={view.reference}
          busy={command.busy}
          failure={command.failure?.message ?? null}
          onOpenChange={setOpen}
          onSnooze={(snooze) => command.give({ kind: "snooze", ...snooze }, () => setOpen(false))}
        />
      ) : null}
    </>
  );
}
