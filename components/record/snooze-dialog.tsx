"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Kbd } from "@/components/ui/kbd";
import { RadioCards } from "@/components/ui/radio-cards";
import { useShortcut } from "@/components/ui/use-shortcut";
import { useNow, useZone } from "./clock";
import { exactInstant } from "./format-time";
import { instantIn, snoozeTimes } from "./snooze-times";

export type Snooze = {
  /** Without it, as long as a case may rest. */
  until?: Date;
  /** Or earlier, by the next signal. */
  untilSignal: boolean;
};

type SnoozeDialogProps = {
  reference: string;
  onOpenChange: (open: boolean) => void;
  onSnooze: (snooze: Snooze) => void;
  busy?: boolean;
  /** Why it was refused. */
  failure?: string | null;
};

const other = "other";
const signal = "signal";

/** Puts a case aside until a time, or until something new comes. Mount it only while it is open. */
export function SnoozeDialog({ reference, onOpenChange, onSnooze, busy, failure }: SnoozeDialogProps) {
  const now = useNow(60_000);
  const zone = useZone();
  const [choice, setChoice] = useState("tomorrow");
  const [typed, setTyped] = useState("");
  const [untilSignal, setUntilSignal] = useState(true);
  const [asked, setAsked] = useState(false);
  const times = snoozeTimes(now, zone);
  const until = choice === other ? instantIn(zone, typed) : times.find(({ value }) => value === choice)?.at;
  const missing = choice === other && !until ? "Say until when." : null;

  function snooze() {
    setAsked(true);
    if (missing || busy) return;
    onSnooze({ ...(until && { until }), untilSignal: untilSignal || choice === signal });
  }
  useShortcut({ keys: "mod+enter", label: "Snooze", onPress: snooze, inDialog: true });

  return (
    <Dialog
      title={`Snooze ${reference}`}
      description="It leaves every view but Snoozed, its claim is let go, and its due time stays."
      open
      onOpenChange={onOpenChange}
      actions={
        <>
          <DialogClose asChild>
            <Button variant="quiet">Cancel</Button>
          </DialogClose>
          <Button variant="primary" busy={busy} onClick={snooze}>
            Snooze <Kbd keys="mod+enter" />
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <RadioCards
          legend="For how long"
          value={choice}
          onChange={setChoice}
          options={[
            ...times.map(({ value, label, at }) => ({ value, label, description: exactInstant(at, zone) })),
            { value: signal, label: "Until a new signal comes", description: "For a week at most" },
            { value: other, label: "Until another time" },
          ]}
        />
        {choice === other ? (
          <Field label="Until" error={asked ? missing : null} required>
            <Input type="datetime-local" value={typed} onChange={(event) => setTyped(event.target.value)} />
          </Field>
        ) : null}
        {choice === signal ? null : (
          <Checkbox
            label="Wake it when a new signal comes"
            hint="Whatever comes first."
            checked={untilSignal}
            onChange={(event) => setUntilSignal(event.target.checked)}
          />
        )}
        {failure ? (
          <p role="alert" className="text-danger">
            {failure}
          </p>
        ) : null}
      </div>
    </Dialog>
  );
}
