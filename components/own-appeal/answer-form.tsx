"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { FormFailure } from "@/components/record/form-failure";
import { stillAdding } from "@/components/record/still-adding";
import { useCommandId } from "@/components/record/use-command-id";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";
import { failureOf } from "@/lib/client/failure";
import { appealLimits, tooLong } from "@/lib/contract/portal/appeal-limits";
import type { CustomerAppeal } from "@/lib/contract/portal/standing";
import { DraftNote } from "./draft-note";
import { FilesStep } from "./files-step";
import { useKeptDraft } from "./use-kept-draft";
import { answerQuestion, decisionQuery, type Way } from "./way";

type AnswerFormProps = {
  way: Way;
  appeal: CustomerAppeal;
  /** Whether we asked; else it adds to the appeal of its own accord. */
  asked: boolean;
  onAnswered: () => void;
};

function problemWith(text: string, asked: boolean): string | null {
  if (text === "") return asked ? "Write your answer first." : "Write something first.";
  return tooLong(text, appealLimits.message);
}

/** What the customer has to say to a pending appeal, with files. */
export function AnswerForm({ way, appeal, asked, onAnswered }: AnswerFormProps) {
  const kept = useKeptDraft(way, "answer");
  const [tried, setTried] = useState(false);
  const commandId = useCommandId();
  const queries = useQueryClient();
  const send = useMutation({
    mutationFn: async (given: { text: string; fileIds: string[] }) => {
      await kept.settle();
      return answerQuestion(way, appeal.reference, { ...given, commandId: commandId(given) });
    },
    onSuccess: () => {
      kept.clear();
      setTried(false);
      onAnswered();
      return queries.invalidateQueries({ queryKey: decisionQuery(way).queryKey });
    },
  });

  const text = kept.draft.text.trim();
  const problem = problemWith(text, asked);
  const what = asked ? "answer" : "message";
  const waits = stillAdding(kept.adding);

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    setTried(true);
    if (problem) event.currentTarget.querySelector("textarea")?.focus();
    else if (!send.isPending && !waits) send.mutate({ text, fileIds: kept.files.map(({ id }) => id) });
  }

  return (
    <form method="post" noValidate onSubmit={submit} className="flex flex-col gap-4">
      <Field label={asked ? "Your answer" : "Your message"} error={tried && problem} required>
        <Textarea
          name="answer"
          rows={5}
          value={kept.draft.text}
          onChange={(event) => kept.change({ text: event.target.value })}
        />
      </Field>
      <FilesStep label="Files" kept={kept} />
      <MessagesLeft count={appeal.messagesLeft} />
      <FormFailure failure={send.error && failureOf(send.error)} outcome={`The ${what} was not sent.`} />
      <Button
        type="submit"
        variant="primary"
        busy={send.isPending}
        unavailable={appeal.messagesLeft === 0 ? `Your draft is kept; ${WHEN_AGAIN}.` : waits}
        className="sm:self-start"
      >
        Send the {what}
      </Button>
      <DraftNote state={kept.state} shared={"token" in way} />
    </form>
  );
}

const WHEN_AGAIN = "you can write again tomorrow, or once we have asked";

/** A warning before the throttle; nothing while there are many left. */
function MessagesLeft({ count }: { count: number | null }) {
  if (count === null) return null;
  return (
    <Banner hue="warn" role="status">
      {count === 0
        ? `You wrote many times within a day. All of it is read; ${WHEN_AGAIN}.`
        : `You can send ${count} more ${count === 1 ? "message" : "messages"} today. All of it is read.`}
    </Banner>
  );
}
