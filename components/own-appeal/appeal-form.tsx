"use client";

import { parseAsStringLiteral, useQueryState } from "nuqs";
import { type ReactNode, useState } from "react";
import { FormFailure } from "@/components/record/form-failure";
import { useCommandId } from "@/components/record/use-command-id";
import { useDraft } from "@/components/record/use-draft";
import type { Failure } from "@/lib/client/failure";
import type { AppealForm as SentForm } from "@/lib/contract/portal/standing";
import { AppealCheck } from "./appeal-check";
import { earliestOpen, emptyDraft, formOf, problemWith, type Step, steps } from "./appeal-draft";
import { RequestsField, SituationField, TextField } from "./question-fields";
import { QuestionPage } from "./question-page";
import { situations } from "./situations";

type AppealFormProps = {
  /** Names the draft that is kept in this tab. */
  draftKey: string;
  /** Stands above the first question. */
  intro: ReactNode;
  onSend: (form: SentForm) => Promise<unknown>;
  sending: boolean;
  failure: Failure | null;
};

const stepInAddress = parseAsStringLiteral(steps).withDefault("situation").withOptions({ history: "push" });

/** Four questions, one after the other; the browser's way back leads to the one before. */
export function AppealForm({ draftKey, intro, onSend, sending, failure }: AppealFormProps) {
  const { draft, change, clear, ready } = useDraft(draftKey, emptyDraft);
  const [asked, setAsked] = useQueryState("step", stepInAddress);
  const [tried, setTried] = useState<Step | null>(null);
  const commandId = useCommandId();

  const step = ready ? earliestOpen(asked, draft) : asked;
  const at = steps.indexOf(step);
  const error = tried === step ? problemWith(step, draft) : null;

  function show(next: Step | undefined) {
    setTried(null);
    if (next) setAsked(next);
  }

  async function send() {
    const form = formOf(draft);
    if (!form) return;
    try {
      await onSend({ ...form, commandId: commandId(form) });
    } catch {
      return; // `failure` says why, and the draft stays.
    }
    clear();
    setAsked(null, { history: "replace" });
  }

  function goOn(): boolean {
    if (step === "check") {
      void send();
      return true;
    }
    const problem = problemWith(step, draft);
    if (problem) setTried(step);
    else show(steps[at + 1]);
    return problem === null;
  }

  const field = { draft, error, onChange: change };
  const { question, hint, content } = {
    situation: { question: "What happened?", hint: null, content: <SituationField {...field} /> },
    text: { ...situations[draft.situation ?? "other"], content: <TextField {...field} /> },
    requests: {
      question: "Is it about particular requests?",
      hint: "If only some of them matter, name them here. You find their ids in the notice and in your own logs.",
      content: <RequestsField {...field} />,
    },
    check: {
      question: "Check and send",
      hint: "There is one appeal for a decision, so read it once more. If we need to know more, we ask you.",
      content: (
        <>
          <AppealCheck draft={draft} onChange={show} />
          <FormFailure failure={failure} outcome="The appeal was not sent." />
        </>
      ),
    },
  }[step];
  return (
    <>
      {step === "situation" ? intro : null}
      <QuestionPage
        step={step}
        question={question}
        hint={hint}
        next={step === "check" ? "Send the appeal" : "Continue"}
        busy={sending}
        onNext={goOn}
        onBack={at > 0 ? () => show(steps[at - 1]) : null}
      >
        {content}
      </QuestionPage>
    </>
  );
}
