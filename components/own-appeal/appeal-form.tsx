"use client";

import { parseAsString, useQueryState } from "nuqs";
import { type ReactNode, useState } from "react";
import { FormFailure } from "@/components/record/form-failure";
import { stillAdding } from "@/components/record/still-adding";
import { useCommandId } from "@/components/record/use-command-id";
import type { Failure } from "@/lib/client/failure";
import type { AppealForm as SentForm } from "@/lib/contract/portal/standing";
import { AppealCheck } from "./appeal-check";
import { earliestOpen, formOf, problemWith, questionsOf, stepsOf } from "./appeal-draft";
import { DraftNote } from "./draft-note";
import { FilesStep } from "./files-step";
import { AnswerField, RequestsField, SituationField, TextField } from "./question-fields";
import { QuestionPage } from "./question-page";
import { useKeptDraft } from "./use-kept-draft";
import type { Way } from "./way";

type AppealFormProps = {
  way: Way;
  /** The requests that the notice names. */
  noticed: readonly string[];
  /** Stands above the first question. */
  intro: ReactNode;
  /** What sending it agrees to: stands above the button that sends. */
  consent: ReactNode;
  onSend: (form: SentForm) => Promise<unknown>;
  sending: boolean;
  failure: Failure | null;
};

const stepInAddress = parseAsString.withDefault("situation").withOptions({ history: "push" });

/** One question after the other; the browser's way back leads to the one before. */
export function AppealForm({ way, noticed, intro, consent, onSend, sending, failure }: AppealFormProps) {
  const kept = useKeptDraft(way, "appeal");
  const { draft, change, ready, files } = kept;
  const [asked, setAsked] = useQueryState("step", stepInAddress);
  const [tried, setTried] = useState<string | null>(null);
  const commandId = useCommandId();

  const steps = stepsOf(draft);
  const step = ready ? earliestOpen(asked, draft) : steps.includes(asked) ? asked : "situation";
  const at = steps.indexOf(step);
  const waits = stillAdding(kept.adding);
  const error = tried === step ? problemWith(step, draft) : null;

  function show(next: string | undefined) {
    setTried(null);
    if (next) setAsked(next);
  }

  async function send() {
    const form = formOf(draft);
    if (!form) return;
    const whole = { ...form, fileIds: files.map(({ id }) => id) };
    await kept.settle();
    try {
      await onSend({ ...whole, commandId: commandId(whole) });
    } catch {
      return; // `failure` says why, and the draft stays.
    }
    kept.clear();
    setAsked(null, { history: "replace" });
  }

  function goOn(): boolean {
    if (waits && (step === "files" || step === "check")) return true;
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
  const contents: Record<string, { question: string; hint: string | null; content: ReactNode }> = {
    situation: { question: "What happened?", hint: null, content: <SituationField {...field} /> },
    requests: {
      question: "Is it about particular requests?",
      hint: "If only some of them matter, name them here. You find their ids in the notice and in your own logs.",
      content: <RequestsField {...field} noticed={noticed} />,
    },
    files: {
      question: "Is there something to show?",
      hint: "A contract, a screenshot, a log. Only the people who work on your appeal can download it.",
      content: <FilesStep label="Files" kept={kept} />,
    },
    check: {
      question: "Check and send",
      hint: "There is one appeal for a decision. If we need to know more, we ask you.",
      content: (
        <>
          <AppealCheck draft={draft} files={files} onChange={show} />
          {consent}
          <p role="status" className="text-meta text-muted empty:hidden">
            {waits}
          </p>
          <FormFailure failure={failure} outcome="The appeal was not sent." />
        </>
      ),
    },
  };
  for (const { id, title, hint } of questionsOf(draft)) {
    const content = id === "text" ? <TextField {...field} /> : <AnswerField key={id} {...field} id={id} />;
    contents[id] = { question: title, hint, content };
  }
  const shown = contents[step];
  if (!shown) return null;
  return (
    <>
      {step === "situation" ? intro : null}
      <QuestionPage
        step={step}
        at={at + 1}
        // What happened decides how many there are: no count changes while it is being answered.
        of={step === "situation" ? null : steps.length}
        question={shown.question}
        hint={shown.hint}
        next={step === "check" ? "Send the appeal" : "Continue"}
        busy={sending}
        waits={step === "files" || step === "check" ? waits : null}
        onNext={goOn}
        onBack={at > 0 ? () => show(steps[at - 1]) : null}
      >
        {shown.content}
      </QuestionPage>
      <DraftNote state={kept.state} shared={"token" in way} />
    </>
  );
}
