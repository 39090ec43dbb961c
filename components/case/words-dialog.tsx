"use client";

import { useState } from "react";
import { Effect } from "@/components/record/effect";
import { useDraft } from "@/components/record/use-draft";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Kbd } from "@/components/ui/kbd";
import { Textarea } from "@/components/ui/textarea";
import { useShortcut } from "@/components/ui/use-shortcut";
import type { CaseView, Offer } from "@/lib/contract/console/case";
import { offerWords } from "./offer-words";
import { useCaseCommand } from "./use-case-command";

type WordsDialogProps = {
  view: CaseView;
  offer: Offer;
  title: string;
  /** What is written. */
  label: string;
  /** Said where nothing was written. */
  error: string;
  give: (text: string) => Parameters<ReturnType<typeof useCaseCommand>["give"]>[0];
  onClose: () => void;
};

/** A command that needs words for a colleague and nothing else. What is typed is kept until it was sent. */
export function WordsDialog({ view, offer, title, label, error, give, onClose }: WordsDialogProps) {
  const { draft, change, clear } = useDraft(`${offer.command}:${view.reference}`, { text: "" });
  const [asked, setAsked] = useState(false);
  const command = useCaseCommand(view);
  const missing = asked && !draft.text.trim() ? error : null;

  function send() {
    setAsked(true);
    if (!draft.text.trim() || command.busy) return;
    command.give(give(draft.text.trim()), () => {
      clear();
      onClose();
    });
  }
  useShortcut({ keys: "mod+enter", label: title, onPress: send, inDialog: true });

  return (
    <Dialog
      title={title}
      open
      onOpenChange={onClose}
      actions={
        <>
          <DialogClose asChild>
            <Button variant="quiet">Cancel</Button>
          </DialogClose>
          <Button variant="primary" busy={command.busy} onClick={send}>
            {offerWords(offer).button} <Kbd keys="mod+enter" />
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3">
        <Field label={label} error={missing ?? command.failure?.message ?? null} required>
          <Textarea
            maxLength={2_000}
            value={draft.text}
            onChange={(event) => change({ text: event.target.value })}
          />
        </Field>
        <Effect effect={offer.effect} />
      </div>
    </Dialog>
  );
}
