"use client";

import { type ComponentProps, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { FormFailure } from "./form-failure";
import { ShownOnce } from "./shown-once";

const OVERLAPS = [
  { value: "0", label: "Ends at once" },
  { value: "1", label: "Goes on for an hour" },
  { value: "24", label: "Goes on for a day" },
  { value: "168", label: "Goes on for a week" },
];

type ReplaceKeyProps = {
  label: string;
  /** What reads it: "your program". */
  reader: string;
  /** The new key, once it was made. */
  made: string | undefined;
  busy: boolean;
  failure: ComponentProps<typeof FormFailure>["failure"];
  onReplace: (overlapHours: number) => void;
  /** Once it was looked at, or left alone. */
  onClose: () => void;
};

/** Replaces a key; it stays open until the new one was taken away. */
export function ReplaceKey(props: ReplaceKeyProps) {
  const { label, reader, made, busy, failure, onReplace, onClose } = props;
  const [open, setOpen] = useState(false);
  const [overlap, setOverlap] = useState("24");

  function change(next: boolean) {
    setOpen(next);
    // Not before: the key's row would go from under the dialog that shows the new one.
    if (!next) onClose();
  }

  return (
    <Dialog
      title={`Replace “${label}”`}
      open={open}
      onOpenChange={change}
      trigger={
        <Button size="sm" aria-label={`Replace ${label}`}>
          Replace
        </Button>
      }
      actions={
        made ? (
          <DialogClose asChild>
            <Button variant="primary">Done</Button>
          </DialogClose>
        ) : (
          <>
            <DialogClose asChild>
              <Button variant="quiet">Cancel</Button>
            </DialogClose>
            <Button variant="primary" busy={busy} onClick={() => onReplace(Number(overlap))}>
              Replace the key
            </Button>
          </>
        )
      }
    >
      {made ? (
        <ShownOnce name="key" value={made}>
          {`Put it where ${reader} reads its secrets, before the old one ends.`}
        </ShownOnce>
      ) : (
        <div className="flex flex-col gap-4">
          <FormFailure failure={failure} outcome="The key was not replaced." />
          <p>A new key is made in its place, and may do the same.</p>
          <Field label="The old key">
            <Select options={OVERLAPS} value={overlap} onChange={({ target }) => setOverlap(target.value)} />
          </Field>
        </div>
      )}
    </Dialog>
  );
}
