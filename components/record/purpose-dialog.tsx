"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Kbd } from "@/components/ui/kbd";
import { Textarea } from "@/components/ui/textarea";
import { useShortcut } from "@/components/ui/use-shortcut";

type PurposeDialogProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onReveal: (purpose: string) => void;
  busy: boolean;
  /** Why nothing was revealed. */
  failure: string | null;
};

export function PurposeDialog({ open, onOpenChange, onReveal, busy, failure }: PurposeDialogProps) {
  const [purpose, setPurpose] = useState("");
  const [asked, setAsked] = useState(false);
  const missing = asked && !purpose.trim() ? "Say what you need it for." : null;

  function reveal() {
    setAsked(true);
    if (purpose.trim() && !busy) onReveal(purpose.trim());
  }
  useShortcut({ keys: "mod+enter", label: "Reveal content", onPress: reveal, inDialog: true }, open);

  return (
    <Dialog
      title="Reveal content"
      description="What customers' requests said. Your purpose and this look are kept in the audit log."
      open={open}
      onOpenChange={onOpenChange}
      actions={
        <>
          <DialogClose asChild>
            <Button variant="quiet">Cancel</Button>
          </DialogClose>
          <Button variant="primary" busy={busy} onClick={reveal}>
            Reveal content <Kbd keys="mod+enter" />
          </Button>
        </>
      }
    >
      <Field label="Purpose" error={missing ?? failure} required>
        <Textarea
          value={purpose}
          maxLength={500}
          placeholder="Judge whether the requests ask for working exploits"
          onChange={(event) => setPurpose(event.target.value)}
        />
      </Field>
    </Dialog>
  );
}
