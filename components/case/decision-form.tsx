"use client";

import { type FormEvent, type ReactNode, useState } from "react";
import { Effect } from "@/components/record/effect";
import { FormFailure } from "@/components/record/form-failure";
import { useDraft } from "@/components/record/use-draft";
import { useFirstMissing } from "@/components/record/use-first-missing";
import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import { useShortcut } from "@/components/ui/use-shortcut";
import type { CaseView, Offer } from "@/lib/contract/console/case";
import { AutoNextBox } from "./auto-next-box";
import { ChoiceBar } from "./choice-bar";
import { DecideBody, DecideFoot } from "./decide-column";
import { type DecisionDraft, decisionOf, draftErrors, emptyDraft } from "./decision-draft";
import { DecisionFields } from "./decision-fields";
import { offerWords } from "./offer-words";
import { useCaseCommand } from "./use-case-command";

type DecisionFormProps = {
  view: CaseView;
  offers: readonly Offer[];
  /** True once the claim was lost: what was typed is shown, and nothing more can be. */
  paused: boolean;
  notices: ReactNode;
};

export function DecisionForm({ view, offers, paused, notices }: DecisionFormProps) {
  const { draft, change } = useDraft<DecisionDraft>(`decision:${view.reference}`, emptyDraft);
  const [asked, setAsked] = useState(false);
  const { give, busy, failure } = useCaseCommand(view);
  const { form, showMissing } = useFirstMissing();
  const offer = offers.find(({ command }) => command === draft.kind);
  const errors = offer && asked ? draftErrors(draft, offer) : {};

  function decide(event?: FormEvent) {
    event?.preventDefault();
    if (!offer?.available || busy || paused) return;
    setAsked(true);
    const decision = decisionOf(draft, offer);
    if (decision && Object.keys(draftErrors(draft, offer)).length === 0) give(decision);
    else showMissing();
  }
  useShortcut({ keys: "mod+enter", label: "Sign the decision", onPress: () => decide() }, Boolean(offer));

  return (
    <form ref={form} onSubmit={decide} noValidate className="flex flex-1 flex-col xl:min-h-0">
      <DecideBody>
        {notices}
        <fieldset disabled={paused} className="flex min-w-0 flex-col gap-4 disabled:opacity-70">
          <ChoiceBar
            legend="Decision"
            value={draft.kind}
            onChoose={(kind) => change({ kind })}
            choices={offers.map((item) => ({
              value: item.command as NonNullable<DecisionDraft["kind"]>,
              label: offerWords(item).label,
              missing: paused ? [] : item.missing,
            }))}
          />
          {offer ? (
            <DecisionFields offer={offer} view={view} draft={draft} errors={errors} onChange={change} />
          ) : (
            <p className="text-muted">
              Choose what to decide: its effect is said here before anything is sent.
            </p>
          )}
        </fieldset>
      </DecideBody>
      {offer ? (
        <DecideFoot>
          <Effect effect={offer.effect} needsApproval={offer.needsApproval} />
          <FormFailure failure={failure} outcome="Nothing was decided." />
          <div className="flex flex-wrap items-center justify-end gap-2">
            <AutoNextBox />
            <Button
              type="submit"
              variant={offerWords(offer).danger ? "danger" : "primary"}
              busy={busy}
              unavailable={paused ? "The claim was lost." : offer.missing[0]?.message}
            >
              {offerWords(offer).button} <Kbd keys="mod+enter" />
            </Button>
          </div>
        </DecideFoot>
      ) : null}
    </form>
  );
}
