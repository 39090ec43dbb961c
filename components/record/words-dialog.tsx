"use client";

import { type ReactNode, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Kbd } from "@/components/ui/kbd";
import { Textarea } from "@/components/ui/textarea";
import { useShortcut } from "@/components/ui/use-shortcut";
import { useDraft } from "./use-draft";

type WordsDialogProps = {
  title: string;
  /** What is written. */
  label: string;
  /** Said where nothing was written. */
  error: string;
  /** Under what the draft is kept until it was sent. */
  draftKey: string;
  button: string;
  busy: boolean;
  /** Why it cannot be sent now, whatever is written. */
  unavailable?: string | undefined;
  /** Why it was refused. */
  failure?: string | undefined;
  /** What it does. */
  children: ReactNode;
  /** `done` forgets the draft. */
  onSend: (text: string, done: () => void) => void;
  onClose: () => void;
};

/** A command that needs words for a colleague and nothing else. What is typed is kept until it was sent. */
export function WordsDialog(props: WordsDialogProps) {
  const { title, label, error, draftKey, button, busy, unavailable, failure, children, onSend, onClose } =
    props;
  const { draft, change, clear } = useDraft(draftKey, { text: "" });
  const [asked, setAsked] = useState(false);
  const text = draft.text.trim();

  function send() {
    setAsked(true);
    if (text && !busy && !unavailable) onSend(text, clear);
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
          <Button variant="primary" busy={busy} unavailable={unavailable} onClick={send}>
            {button} <Kbd keys="mod+enter" />
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3">
        <Field label={label} error={asked && !text ? error : (failure ?? null)} required>
          <Textarea
            maxLength={2_000}
            value={draft.text}
            onChange={(event) => change({ text: event.target.value })}
          />
        </Field>
        {children}
      </div>
    </Dialog>
  );
}
