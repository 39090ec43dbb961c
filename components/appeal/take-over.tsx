"use client";

import { useState } from "react";
import { Effect } from "@/components/record/effect";
import { FormFailure } from "@/components/record/form-failure";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Kbd } from "@/components/ui/kbd";
import { Textarea } from "@/components/ui/textarea";
import { useShortcut } from "@/components/ui/use-shortcut";
import type { AppealView } from "@/lib/contract/console/appeal";
import { useAppealCommand } from "./use-appeal-command";

/** Takes the appeal from whoever holds it, for those who may. */
export function TakeOver({ view }: { view: AppealView }) {
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState("");
  const [asked, setAsked] = useState(false);
  const { give, busy, failure } = useAppealCommand(view, () => setOpen(false));
  const offer = view.offers.find(({ command }) => command === "take_over_appeal");

  function takeOver() {
    setAsked(true);
    if (reason.trim() && !busy) give({ kind: "take_over_appeal", reason: reason.trim() });
  }
  useShortcut({ keys: "mod+enter", label: "Take over", onPress: takeOver, inDialog: true }, open);

  if (!offer?.available)
    return <p className="text-muted">You can claim it once they let go or their time is over.</p>;
  return (
    <Dialog
      title={`Take over from ${view.claim?.by.name ?? "a colleague"}`}
      open={open}
      onOpenChange={setOpen}
      trigger={
        <Button size="sm" className="self-start">
          Take over
        </Button>
      }
      actions={
        <>
          <DialogClose asChild>
            <Button variant="quiet">Cancel</Button>
          </DialogClose>
          <Button variant="primary" busy={busy} onClick={takeOver}>
            Take over <Kbd keys="mod+enter" />
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3">
        <Field
          label="Reason, for whoever loses the claim"
          error={asked && !reason.trim() ? "Write why, for whoever loses the claim." : null}
          required
        >
          <Textarea maxLength={2_000} value={reason} onChange={(event) => setReason(event.target.value)} />
        </Field>
        <Effect effect={offer.effect} />
        <FormFailure failure={failure} outcome="Nothing was taken over." />
      </div>
    </Dialog>
  );
}
