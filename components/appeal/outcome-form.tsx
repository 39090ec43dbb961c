"use client";

import { type FormEvent, useState } from "react";
import { Effect } from "@/components/record/effect";
import { FormFailure } from "@/components/record/form-failure";
import { stillAdding } from "@/components/record/still-adding";
import { TemplateMenu } from "@/components/record/template-menu";
import { useDraft } from "@/components/record/use-draft";
import { useFirstMissing } from "@/components/record/use-first-missing";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Kbd } from "@/components/ui/kbd";
import { RadioCards } from "@/components/ui/radio-cards";
import { Textarea } from "@/components/ui/textarea";
import { useFocusLeft } from "@/components/ui/use-focus-left";
import { useShortcut } from "@/components/ui/use-shortcut";
import type { AppealView } from "@/lib/contract/console/appeal";
import { NarrowFields } from "./narrow-fields";
import { choicesFor, choiceWords, decisionOf, emptyDraft, type OutcomeDraft } from "./outcome-draft";
import { OverturnFields } from "./overturn-fields";
import { QuestionFiles } from "./question-files";
import { useAppealCommand } from "./use-appeal-command";

function templatesFor(choice: OutcomeDraft["choice"]) {
  if (choice === "ask" || choice === "uphold") return choice;
  return choice === "narrowed" ? "narrow" : "grant";
}

export function OutcomeForm({ view }: { view: AppealView }) {
  const { draft, change } = useDraft<OutcomeDraft>(`appeal:${view.reference}`, emptyDraft);
  const [asked, setAsked] = useState(false);
  const { form, showMissing } = useFirstMissing();
  const leave = useFocusLeft(form);
  const { give, busy, failure } = useAppealCommand(view, () => {
    setAsked(false);
    leave();
    change({ question: "", files: [], choice: null });
  });
  const offerOf = (command: string) => view.offers.find((offer) => offer.command === command);
  const words = draft.choice ? choiceWords[draft.choice] : null;
  const offer = words ? offerOf(words.command) : undefined;
  const isQuestion = draft.choice === "ask";
  const [adding, setAdding] = useState<string | null>(null);
  const waits = isQuestion ? stillAdding(adding) : null;
  const member = isQuestion ? "question" : "reasons";

  function decide(event?: FormEvent) {
    event?.preventDefault();
    if (!offer?.available || busy || waits) return;
    setAsked(true);
    const decision = decisionOf(draft);
    if (decision) give(decision);
    else showMissing();
  }
  useShortcut({ keys: "mod+enter", label: "Decide", onPress: () => decide() }, Boolean(offer));

  return (
    <form ref={form} onSubmit={decide} noValidate className="flex flex-col gap-4">
      <RadioCards
        legend="Outcome"
        numbered
        hideLegend
        value={draft.choice}
        onChange={(choice) => change({ choice })}
        options={choicesFor(view).map((choice) => ({
          value: choice,
          label: choiceWords[choice].label,
          description: choiceWords[choice].description,
          missing: offerOf(choiceWords[choice].command)?.missing,
        }))}
      />
      {words && offer ? (
        <>
          <Field
            label={isQuestion ? "Question" : "Reasons"}
            aside={
              <TemplateMenu
                templates={view.templates.filter((template) => template.for === templatesFor(draft.choice))}
                onChoose={(text) => change({ [member]: text })}
                onChosen={() => form.current?.querySelector("textarea")?.focus()}
              />
            }
            hint="Read word for word by the customer."
            error={asked && !draft[member].trim() ? "The customer needs to read something here." : null}
            required
          >
            <Textarea
              rows={5}
              maxLength={4_000}
              value={draft[member]}
              onChange={(event) => change({ [member]: event.target.value })}
            />
          </Field>
          {isQuestion ? (
            <QuestionFiles
              view={view}
              files={draft.files}
              onChange={(files) => change({ files })}
              adding={adding}
              onAdding={setAdding}
            />
          ) : null}
          {draft.choice === "narrowed" && view.narrowable ? (
            <NarrowFields users={view.narrowable} draft={draft} change={change} asked={asked} />
          ) : null}
          {draft.choice === "overturned" ? (
            <OverturnFields view={view} draft={draft} change={change} />
          ) : null}
          <div className="border-line border-t pt-3">
            <Effect effect={offer.effect} />
          </div>
          <FormFailure failure={failure} outcome="Nothing was decided." />
          <Button type="submit" variant="primary" busy={busy} unavailable={waits} className="self-end">
            {words.button} <Kbd keys="mod+enter" />
          </Button>
        </>
      ) : (
        <p className="text-muted">Choose an outcome: its effect is said here before anything is sent.</p>
      )}
    </form>
  );
}
