"use client";

import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { failureOf } from "@/lib/client/failure";
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
  replace: (overlapHours: number) => Promise<{ key: string }>;
  /** Once the new one was taken away. */
  onReplaced: () => void;
};

/** Replaces a key; it stays open until the new one was taken away. */
export function ReplaceKey({ label, reader, replace, onReplaced }: ReplaceKeyProps) {
  const [open, setOpen] = useState(false);
  const [overlap, setOverlap] = useState("24");
  const rotate = useMutation({ mutationFn: replace });

  function change(next: boolean) {
    setOpen(next);
    if (next) return;
    // Not before: the key's row would go from under the dialog that shows the new one.
    if (rotate.data) onReplaced();
    rotate.reset();
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
        rotate.data ? (
          <DialogClose asChild>
            <Button variant="primary">Done</Button>
          </DialogClose>
        ) : (
          <>
            <DialogClose asChild>
              <Button variant="quiet">Cancel</Button>
            </DialogClose>
            <Button variant="primary" busy={rotate.isPending} onClick={() => rotate.mutate(Number(overlap))}>
              Replace the key
            </Button>
          </>
        )
      }
    >
      {rotate.data ? (
        <ShownOnce name="key" value={rotate.data.key}>
          {`Put it where ${reader} reads its secrets, before the old one ends.`}
        </ShownOnce>
      ) : (
        <div className="flex flex-col gap-4">
          <FormFailure
            failure={rotate.error ? failureOf(rotate.error) : null}
            outcome="The key was not replaced."
          />
          <p>A new key is made in its place, and may do the same.</p>
          <Field label="The old key">
            <Select options={OVERLAPS} value={overlap} onChange={({ target }) => setOverlap(target.value)} />
          </Field>
        </div>
      )}
    </Dialog>
  );
}
