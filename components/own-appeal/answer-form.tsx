"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { FormFailure } from "@/components/record/form-failure";
import { useCommandId } from "@/components/record/use-command-id";
import { useDraft } from "@/components/record/use-draft";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";
import { failureOf } from "@/lib/client/failure";
import type { CustomerAppeal } from "@/lib/contract/portal/standing";
import { answerQuestion, decisionQuery, type Way } from "./way";

type AnswerFormProps = { way: Way; appeal: CustomerAppeal; onAnswered: () => void };

const longest = 4_000;

/** The question we asked last, with a field to answer it. */
export function AnswerForm({ way, appeal, onAnswered }: AnswerFormProps) {
  const { reference, messages } = appeal;
  const question = messages.findLast(({ author }) => author === "staff");
  const { draft, change, clear } = useDraft(`answer:${question?.id ?? reference}`, { text: "" });
  const [tried, setTried] = useState(false);
  const commandId = useCommandId();
  const queries = useQueryClient();
  const send = useMutation({
    mutationFn: (text: string) => answerQuestion(way, { reference, text, commandId: commandId(text) }),
    onSuccess: () => {
      clear();
      onAnswered();
      return queries.invalidateQueries({ queryKey: decisionQuery(way).queryKey });
    },
  });

  const text = draft.text.trim();
  const problem =
    text.length === 0
      ? "Write your answer first."
      : text.length > longest
        ? `This is ${text.length - longest} characters too long.`
        : null;

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    setTried(true);
    if (problem) event.currentTarget.querySelector("textarea")?.focus();
    else if (!send.isPending) send.mutate(text);
  }

  return (
    <form method="post" noValidate onSubmit={submit} className="flex flex-col gap-4">
      {question ? (
        <blockquote className="whitespace-pre-wrap border-info border-l-2 pl-3">{question.text}</blockquote>
      ) : null}
      <Field label="Your answer" error={tried && problem} required>
        <Textarea
          name="answer"
          className="min-h-32"
          value={draft.text}
          onChange={(event) => change({ text: event.target.value })}
        />
      </Field>
      {appeal.messagesLeft === null ? null : (
        <Banner hue="warn" role="status">
          {appeal.messagesLeft === 0
            ? "You wrote many times within a day. All of it is read; you can write again tomorrow."
            : `You can send ${appeal.messagesLeft} more ${appeal.messagesLeft === 1 ? "message" : "messages"} today. All of it is read.`}
        </Banner>
      )}
      <FormFailure failure={send.error && failureOf(send.error)} outcome="The answer was not sent." />
      <Button type="submit" variant="primary" busy={send.isPending} className="sm:self-start">
        Send the answer
      </Button>
    </form>
  );
}
