"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useRef, useState } from "react";
import { Effect } from "@/components/record/effect";
import { FormFailure } from "@/components/record/form-failure";
import { useCommandId } from "@/components/record/use-command-id";
import { useDraft } from "@/components/record/use-draft";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Kbd } from "@/components/ui/kbd";
import { RadioCards } from "@/components/ui/radio-cards";
import { Section } from "@/components/ui/section";
import { Textarea } from "@/components/ui/textarea";
import { showToast } from "@/components/ui/toast-store";
import { useFocusLeft } from "@/components/ui/use-focus-left";
import { useShortcut } from "@/components/ui/use-shortcut";
import { api } from "@/lib/client/api";
import { failureOf } from "@/lib/client/failure";
import type { DisputeView } from "@/lib/contract/console/dispute";
import { AnswerPreview } from "./answer-preview";

type Outcome = "false_block" | "stands";
type Draft = { outcome: Outcome | null; reason: string };

const words: Record<Outcome, { label: string; effect: string; done: string }> = {
  false_block: {
    label: "False block",
    effect: "The customer reads that we were wrong, with your reason. It counts against the monitor.",
    done: "Answered: a false block",
  },
  stands: {
    label: "The block stands",
    effect: "The customer reads that the request was rightly blocked, with your reason. Nothing is limited.",
    done: "Answered: the block stands",
  },
};

/** The answer to a disputed block: given once, by a person. */
export function AnswerForm({ view: { reference, version, missing } }: { view: DisputeView }) {
  const queries = useQueryClient();
  const idFor = useCommandId();
  const { draft, change, clear } = useDraft<Draft>(`dispute-answer:${reference}`, {
    outcome: null,
    reason: "",
  });
  const [asked, setAsked] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const leave = useFocusLeft(form);
  const renew = () => queries.invalidateQueries({ queryKey: api.console.dispute.key() });
  const answer = useMutation(
    api.console.dispute.answer.mutationOptions({
      onSuccess: async (_, { outcome }) => {
        showToast({ title: words[outcome].done });
        leave();
        clear();
        await renew();
      },
      onError: renew,
    }),
  );
  const { outcome } = draft;
  const reason = draft.reason.trim();
  const unavailable = missing[0]?.message;

  function send(event?: FormEvent) {
    event?.preventDefault();
    setAsked(true);
    if (!outcome || !reason || unavailable || answer.isPending) return;
    const intended = { reference, version, outcome, reason };
    answer.mutate({ ...intended, commandId: idFor(intended) });
  }
  useShortcut({ keys: "mod+enter", label: "Answer", onPress: () => send() }, outcome !== null);

  return (
    <Section title="Answer">
      <form ref={form} onSubmit={send} noValidate className="flex flex-col gap-4">
        <RadioCards<Outcome>
          legend="Answer"
          hideLegend
          numbered
          value={outcome}
          onChange={(next) => change({ outcome: next })}
          error={asked && !outcome ? "Choose an answer." : null}
          options={(["false_block", "stands"] as const).map((value) => ({
            value,
            label: words[value].label,
            missing,
          }))}
        />
        <Field
          label="Reason, in words the customer reads"
          error={asked && !reason ? "Say why." : null}
          required
        >
          <Textarea
            maxLength={2_000}
            value={draft.reason}
            onChange={(event) => change({ reason: event.target.value })}
          />
        </Field>
        {outcome ? <Effect effect={words[outcome].effect} /> : null}
        <FormFailure
          failure={answer.error ? failureOf(answer.error) : null}
          outcome="The answer was not given."
        />
        <div className="flex flex-wrap justify-end gap-2">
          <AnswerPreview answer={outcome && reason && !unavailable ? { reference, outcome, reason } : null} />
          <Button type="submit" variant="primary" busy={answer.isPending} unavailable={unavailable}>
            Answer <Kbd keys="mod+enter" />
          </Button>
        </div>
      </form>
    </Section>
  );
}
