"use client";

import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { FormFailure } from "@/components/record/form-failure";
import { useCommandId } from "@/components/record/use-command-id";
import { useDraft } from "@/components/record/use-draft";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Section } from "@/components/ui/section";
import { Textarea } from "@/components/ui/textarea";
import { api } from "@/lib/client/api";
import { failureOf } from "@/lib/client/failure";
import type { OwnAccessView } from "@/lib/contract/portal/trusted-access";
import { useRenewOwnAccess } from "./use-own-access";

/** The question that waits, and the owner's answer to it. */
export function AnswerQuestion({ view: { reference, version, messages } }: { view: OwnAccessView }) {
  const renew = useRenewOwnAccess();
  const idFor = useCommandId();
  const { draft, change, clear } = useDraft(`own-access-answer:${reference}`, { text: "" });
  const [asked, setAsked] = useState(false);
  const answer = useMutation(
    api.portal.trustedAccess.answer.mutationOptions({
      onSuccess: async () => {
        clear();
        await renew();
      },
      onError: renew,
    }),
  );
  const question = messages.findLast(({ author }) => author === "staff");
  const text = draft.text.trim();

  function send(event: FormEvent) {
    event.preventDefault();
    setAsked(true);
    if (!text || answer.isPending) return;
    const intended = { reference, version, text };
    answer.mutate({ ...intended, commandId: idFor(intended) });
  }

  return (
    <Section title="Our question">
      <form method="post" noValidate onSubmit={send} className="flex flex-col items-start gap-4">
        <blockquote className="wrap-anywhere whitespace-pre-wrap border-line border-l-2 pl-3">
          {question?.text}
        </blockquote>
        <FormFailure
          failure={answer.error ? failureOf(answer.error) : null}
          outcome="The answer was not sent."
        />
        <Field
          label="Your answer"
          error={asked && !text ? "Write your answer." : null}
          required
          className="w-full"
        >
          <Textarea
            maxLength={4_000}
            value={draft.text}
            onChange={(event) => change({ text: event.target.value })}
          />
        </Field>
        <Button type="submit" variant="primary" busy={answer.isPending}>
          Send the answer
        </Button>
      </form>
    </Section>
  );
}
