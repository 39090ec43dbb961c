"use client";

import { type FormEvent, useState } from "react";
import { Effect } from "@/components/record/effect";
import { FormFailure } from "@/components/record/form-failure";
import { useDraft } from "@/components/record/use-draft";
import { useFirstMissing } from "@/components/record/use-first-missing";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Kbd } from "@/components/ui/kbd";
import { Textarea } from "@/components/ui/textarea";
import { useFocusLeft } from "@/components/ui/use-focus-left";
import { useShortcut } from "@/components/ui/use-shortcut";
import type { CaseView, Offer } from "@/lib/contract/console/case";
import { DecideFoot } from "./decide-column";
import { useCaseCommand } from "./use-case-command";

type ReverseFormProps = { view: CaseView; offer: Offer; decisionId: string };

/** Lifts or voids what was decided, without an appeal. */
export function ReverseForm({ view, offer, decisionId }: ReverseFormProps) {
  const { draft, change } = useDraft(`reverse:${decisionId}`, { reason: "" });
  // Null until it was opened: one that was closed again has the focus.
  const [open, setOpen] = useState<boolean | null>(null);
  const [asked, setAsked] = useState(false);
  const { give, busy, failure } = useCaseCommand(view);
  const { form, showMissing } = useFirstMissing();
  useFocusLeft(form);

  function reverse(event?: FormEvent) {
    event?.preventDefault();
    setAsked(true);
    if (!draft.reason.trim()) showMissing();
    else if (!busy) give({ kind: "reverse", decisionId, reason: draft.reason });
  }

  useShortcut({ keys: "r", label: "Reverse the decision", onPress: () => setOpen(true) }, !open);
  useShortcut({ keys: "mod+enter", label: "Sign the reversal", onPress: () => reverse() }, open === true);

  if (!open) {
    return (
      <DecideFoot>
        <Button className="self-end" autoFocus={open === false} onClick={() => setOpen(true)}>
          Reverse this decision <Kbd keys="r" />
        </Button>
      </DecideFoot>
    );
  }
  return (
    <form ref={form} onSubmit={reverse} noValidate>
      <DecideFoot>
        <Field label="Reason" error={asked && !draft.reason.trim() ? "Say why." : null} required>
          <Textarea
            autoFocus
            maxLength={2_000}
            value={draft.reason}
            onChange={(event) => change({ reason: event.target.value })}
          />
        </Field>
        <Effect effect={offer.effect} needsApproval={offer.needsApproval} />
        <FormFailure failure={failure} outcome="Nothing was reversed." />
        <div className="flex justify-end gap-2">
          <Button variant="quiet" onClick={() => setOpen(false)}>
            Leave it
          </Button>
          <Button type="submit" variant="danger" busy={busy}>
            Reverse <Kbd keys="mod+enter" />
          </Button>
        </div>
      </DecideFoot>
    </form>
  );
}
