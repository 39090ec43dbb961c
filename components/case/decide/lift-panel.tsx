"use client";

import { useState } from "react";
import { mayGive } from "@/components/case/may-give";
import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import { useShortcut } from "@/components/ui/use-shortcut";
import type { CaseView, Offer } from "@/lib/contract/console/case";
import { DecideFoot } from "./decide-column";
import { type Lift, LiftForm, liftWords } from "./lift-form";

type LiftPanelProps = { view: CaseView; decisionId: string };

/** The ways to lift what was decided on a closed case, or why there is none for the reader. */
export function LiftPanel({ view, decisionId }: LiftPanelProps) {
  const [open, setOpen] = useState<Lift | null>(null);
  // Which one was closed again has the focus.
  const [left, setLeft] = useState<Lift | null>(null);
  const offerOf = (lift: Lift) => view.offers.find(({ command }) => command === lift);
  const restore = offerOf("restore");
  const reverse = offerOf("reverse");
  const offer = open && offerOf(open);

  if (open && offer?.available) {
    return (
      <LiftForm
        key={open}
        view={view}
        offer={offer}
        lift={open}
        decisionId={decisionId}
        onClose={() => {
          setLeft(open);
          setOpen(null);
        }}
      />
    );
  }
  const available = [restore, reverse].flatMap((item) => (item?.available ? [item.command as Lift] : []));
  const refused = [reverse, restore].find((item) => item && !item.available && !mayGive(item));
  const reason = available.length > 0 ? pendingReason(restore) : refused?.missing[0]?.message;
  if (available.length === 0 && !reason) return null;
  return (
    <DecideFoot>
      {reason ? <p className="text-muted">{reason}</p> : null}
      <div className="flex flex-wrap justify-end gap-2 empty:hidden">
        {available.map((lift) => (
          <LiftButton key={lift} lift={lift} isLeft={left === lift} onOpen={() => setOpen(lift)} />
        ))}
      </div>
    </DecideFoot>
  );
}

/** Why access is restored by answering instead, where an appeal waits. */
function pendingReason(restore: Offer | undefined): string | undefined {
  return restore?.missing.find(({ code }) => code === "appeal_pending")?.message;
}

function LiftButton({ lift, isLeft, onOpen }: { lift: Lift; isLeft: boolean; onOpen: () => void }) {
  const { open, keys } = liftWords[lift];
  useShortcut({ keys, label: open, onPress: onOpen });
  return (
    <Button autoFocus={isLeft} onClick={onOpen}>
      {open} <Kbd keys={keys} />
    </Button>
  );
}
