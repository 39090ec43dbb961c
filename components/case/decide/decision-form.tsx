"use client";

import { type FormEvent, type ReactNode, useState } from "react";
import { useDraft } from "@/components/record/use-draft";
import { useFirstMissing } from "@/components/record/use-first-missing";
import { onDemand } from "@/components/ui/on-demand";
import { useFocusLeft } from "@/components/ui/use-focus-left";
import { useShortcut } from "@/components/ui/use-shortcut";
import type { CaseView, Offer } from "@/lib/contract/console/case";
import { ChoiceBar } from "./choice-bar";
import { DecideBody, DecideFoot } from "./decide-column";
import { type DecisionDraft, decisionOf, draftErrors, draftKey, emptyDraft } from "./decision-draft";
import { DecisionFields } from "./decision-fields";
import { offerWords } from "./offer-words";
import { refusalErrors } from "./refusal-errors";
import { SignFoot } from "./sign-foot";
import { useCaseCommand } from "./use-case-command";
import { usePreview } from "./use-preview";

const PreviewDialog = onDemand(() => import("./preview-dialog").then((module) => module.PreviewDialog));

type DecisionFormProps = {
  view: CaseView;
  offers: readonly Offer[];
  /** True once the claim was lost: what was typed is shown, and nothing more can be. */
  paused: boolean;
  notices: ReactNode;
};

export function DecisionForm({ view, offers, paused, notices }: DecisionFormProps) {
  const { draft, change } = useDraft<DecisionDraft>(draftKey(view), emptyDraft);
  const [asked, setAsked] = useState(false);
  const { give, busy, failure } = useCaseCommand(view);
  const { form, showMissing } = useFirstMissing();
  useFocusLeft(form);
  const offer = offers.find(({ command }) => command === draft.kind);
  const { preview, refusal, isAsked } = usePreview(view, draft, paused ? undefined : offer);
  const [reading, setReading] = useState(false);
  // What the domain says against the words stands beside them, before they are sent and after.
  const refused = refusalErrors(isAsked ? refusal : failure);
  const errors = { ...refused, ...(offer && asked ? draftErrors(draft, offer) : {}) };
  const telling = offer !== undefined && offer.command !== "dismiss";

  function decide(event?: FormEvent) {
    event?.preventDefault();
    if (!offer?.available || busy || paused) return;
    setAsked(true);
    const decision = decisionOf(draft, offer);
    const isWhole = Object.keys(draftErrors(draft, offer)).length === 0;
    if (decision && isWhole && Object.keys(refusalErrors(refusal)).length === 0) give(decision);
    else showMissing();
  }

  function read() {
    if (isAsked) return setReading(true);
    setAsked(true);
    showMissing();
  }
  useShortcut({ keys: "p", label: "Preview the notice", onPress: read }, telling && !paused);
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
          <SignFoot
            view={view}
            offer={offer}
            preview={preview}
            failure={failure}
            outcome="Nothing was decided."
            busy={busy}
            unavailable={paused ? "The claim was lost." : null}
            onRead={telling ? read : null}
          />
        </DecideFoot>
      ) : null}
      {reading && preview ? <PreviewDialog preview={preview} onClose={() => setReading(false)} /> : null}
    </form>
  );
}
