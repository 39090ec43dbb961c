"use client";

import { type FormEvent, useState } from "react";
import { Effect } from "@/components/record/effect";
import { FormFailure } from "@/components/record/form-failure";
import { useDraft } from "@/components/record/use-draft";
import { useFirstMissing } from "@/components/record/use-first-missing";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";
import type { CaseView, Offer } from "@/lib/contract/console/case";
import { useCaseCommand } from "./use-case-command";

type ReverseFormProps = { view: CaseView; offer: Offer; decisionId: string };

/** Lifts or voids what was decided, without an appeal. */
export function ReverseForm({ view, offer, decisionId }: ReverseFormProps) {
  const { draft, change } = useDraft(`reverse:${decisionId}`, { reason: "" });
  const [asked, setAsked] = useState(false);
  const { give, busy, failure } = useCaseCommand(view);
  const { form, showMissing } = useFirstMissing();

  function reverse(event: FormEvent) {
    event.preventDefault();
    setAsked(true);
    if (!draft.reason.trim()) showMissing();
    else if (!busy) give({ kind: "reverse", decisionId, reason: draft.reason });
  }

  return (
    <Disclosure summary="Reverse this decision">
      <form ref={form} onSubmit={reverse} noValidate className="flex flex-col gap-4">
        <Field label="Reason" error={asked && !draft.reason.trim() ? "Say why." : null} required>
          <Textarea
            maxLength={2_000}
            value={draft.reason}
            onChange={(event) => change({ reason: event.target.value })}
          />
        </Field>
        <Effect effect={offer.effect} needsApproval={offer.needsApproval} />
        <FormFailure failure={failure} outcome="Nothing was reversed." />
        <Button type="submit" variant="danger" busy={busy} className="self-end">
          Reverse
        </Button>
      </form>
    </Disclosure>
  );
}
