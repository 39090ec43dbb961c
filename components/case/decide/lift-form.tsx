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

/** Two ways to lift what was decided, which are never counted together. */
export type Lift = "restore" | "reverse";

export const liftWords = {
  restore: {
    open: "Restore access",
    keys: "b",
    button: "Restore access",
    label: "Reasons",
    hint: "Read word for word by the customer. The decision stands.",
    missing: "The customer needs to read something here.",
    failed: "Access is limited as before.",
  },
  reverse: {
    open: "Reverse this decision",
    keys: "r",
    button: "Reverse",
    label: "Reason",
    hint: "For your colleagues: the decision was wrong.",
    missing: "Say why.",
    failed: "Nothing was reversed.",
  },
} as const;

type LiftFormProps = { view: CaseView; offer: Offer; lift: Lift; decisionId: string; onClose: () => void };

/** Lifts or voids what was decided, without an appeal. */
export function LiftForm({ view, offer, lift, decisionId, onClose }: LiftFormProps) {
  const words = liftWords[lift];
  const { draft, change } = useDraft(`${lift}:${decisionId}`, { text: "" });
  const [asked, setAsked] = useState(false);
  const { give, busy, failure } = useCaseCommand(view);
  const { form, showMissing } = useFirstMissing();
  useFocusLeft(form);

  function send(event?: FormEvent) {
    event?.preventDefault();
    setAsked(true);
    const { text } = draft;
    if (!text.trim()) showMissing();
    else if (busy) return;
    else if (lift === "restore") give({ kind: "restore", decisionId, reasons: text });
    else give({ kind: "reverse", decisionId, reason: text });
  }
  useShortcut({ keys: "mod+enter", label: words.button, onPress: () => send() });

  return (
    <form ref={form} onSubmit={send} noValidate>
      <DecideFoot>
        <Field
          label={words.label}
          hint={words.hint}
          error={asked && !draft.text.trim() ? words.missing : null}
          required
        >
          <Textarea
            autoFocus
            maxLength={lift === "restore" ? 4_000 : 2_000}
            value={draft.text}
            onChange={(event) => change({ text: event.target.value })}
          />
        </Field>
        <Effect effect={offer.effect} needsApproval={offer.needsApproval} />
        <FormFailure failure={failure} outcome={words.failed} />
        <div className="flex justify-end gap-2">
          <Button variant="quiet" onClick={onClose}>
            Leave it
          </Button>
          <Button type="submit" variant={lift === "restore" ? "primary" : "danger"} busy={busy}>
            {words.button} <Kbd keys="mod+enter" />
          </Button>
        </div>
      </DecideFoot>
    </form>
  );
}
