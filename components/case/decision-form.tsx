"use client";

import { type FormEvent, useState } from "react";
import { Effect } from "@/components/record/effect";
import { FormFailure } from "@/components/record/form-failure";
import { useDraft } from "@/components/record/use-draft";
import { useFirstMissing } from "@/components/record/use-first-missing";
import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import { RadioCards } from "@/components/ui/radio-cards";
import { useShortcut } from "@/components/ui/use-shortcut";
import type { CaseView, Offer } from "@/lib/contract/console/case";
import { type DecisionDraft, decisionOf, draftErrors, emptyDraft } from "./decision-draft";
import { DecisionFields } from "./decision-fields";
import { offerWords } from "./offer-words";
import { useCaseCommand } from "./use-case-command";

type DecisionFormProps = { view: CaseView; offers: readonly Offer[] };

export function DecisionForm({ view, offers }: DecisionFormProps) {
  const { draft, change } = useDraft<DecisionDraft>(`decision:${view.reference}`, emptyDraft);
  const [asked, setAsked] = useState(false);
  const { give, busy, failure } = useCaseCommand(view);
  const { form, showMissing } = useFirstMissing();
  const offer = offers.find(({ command }) => command === draft.kind);
  const errors = offer && asked ? draftErrors(draft, offer) : {};

  function decide(event?: FormEvent) {
    event?.preventDefault();
    if (!offer?.available || busy) return;
    setAsked(true);
    const decision = decisionOf(draft, offer);
    if (decision && Object.keys(draftErrors(draft, offer)).length === 0) give(decision);
    else showMissing();
  }
  useShortcut({ keys: "mod+enter", label: "Decide", onPress: () => decide() }, Boolean(offer));

  return (
    <form ref={form} onSubmit={decide} noValidate className="flex flex-col gap-4">
      <RadioCards
        legend="Decision"
        hideLegend
        value={draft.kind}
        onChange={(kind) => change({ kind })}
        options={offers.map((item) => ({
          value: item.command as NonNullable<DecisionDraft["kind"]>,
          label: offerWords(item).label,
          missing: item.missing,
        }))}
      />
      {offer ? (
        <>
          <DecisionFields
            offer={offer}
            clauses={view.policy.clauses}
            draft={draft}
            errors={errors}
            onChange={change}
          />
          <Effect effect={offer.effect} needsApproval={offer.needsApproval} />
          <FormFailure failure={failure} outcome="Nothing was decided." />
          <Button
            type="submit"
            variant={offerWords(offer).danger ? "danger" : "primary"}
            busy={busy}
            unavailable={offer.missing[0]?.message}
            className="self-end"
          >
            {offerWords(offer).button} <Kbd keys="mod+enter" />
          </Button>
        </>
      ) : (
        <p className="text-muted">Choose what to decide: its effect is said here before anything is sent.</p>
      )}
    </form>
  );
}
