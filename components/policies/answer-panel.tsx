"use client";

import { type FormEvent, useState } from "react";
import { Effect } from "@/components/record/effect";
import { FormFailure } from "@/components/record/form-failure";
import { useDraft } from "@/components/record/use-draft";
import { useFirstMissing } from "@/components/record/use-first-missing";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Kbd } from "@/components/ui/kbd";
import { RadioCards } from "@/components/ui/radio-cards";
import { Section } from "@/components/ui/section";
import { Textarea } from "@/components/ui/textarea";
import { useShortcut } from "@/components/ui/use-shortcut";
import type { ProposalAnswerKind, ProposalView } from "@/lib/contract/console/policy-proposal";
import { useAnswer } from "./use-answer";

const words = {
  confirm: {
    label: "Confirm",
    effect:
      "It is in effect at once: the next signals and decisions go by it. What was decided keeps its version, and every deadline that was set stays.",
  },
  refuse: { label: "Refuse", effect: "Nothing changes, and its author reads why." },
  withdraw: { label: "Withdraw", effect: "Nothing changes. Another change can be proposed." },
} as const;

type AnswerDraft = { kind: ProposalAnswerKind | null; reason: string };

/** `seen`: whether what it would have done is on the page. */
export function AnswerPanel({ view, seen }: { view: ProposalView; seen: boolean }) {
  const { draft, change } = useDraft<AnswerDraft>(`policy-answer:${view.id}`, { kind: null, reason: "" });
  const [asked, setAsked] = useState(false);
  const { give, busy, failure } = useAnswer(view);
  const { form, showMissing } = useFirstMissing();
  const { kind, reason } = draft;
  const offer = view.offers.find(({ answer }) => answer === kind);
  const isUnseen = kind === "confirm" && !seen;
  const missing =
    offer?.missing[0]?.message ?? (isUnseen ? "See the replay of the last 30 days first." : undefined);

  function send(event?: FormEvent) {
    event?.preventDefault();
    if (!kind || missing || busy) return;
    setAsked(true);
    if (kind !== "refuse") give({ kind });
    else if (reason.trim()) give({ kind, reason });
    else showMissing();
  }
  useShortcut({ keys: "mod+enter", label: "Answer the proposal", onPress: () => send() }, Boolean(offer));

  return (
    <Section title="Answer">
      <form ref={form} onSubmit={send} noValidate className="flex flex-col gap-4">
        <RadioCards
          legend="Answer"
          hideLegend
          value={kind}
          onChange={(next) => change({ kind: next })}
          options={view.offers.map((item) => ({
            value: item.answer,
            label: words[item.answer].label,
            missing: item.missing,
          }))}
        />
        {kind === "refuse" ? (
          <Field label="Reason" error={asked && !reason.trim() ? "Say why not." : null} required>
            <Textarea
              maxLength={2_000}
              value={reason}
              onChange={(event) => change({ reason: event.target.value })}
            />
          </Field>
        ) : null}
        {kind ? (
          <>
            <Effect effect={words[kind].effect} />
            <FormFailure failure={failure} outcome="Nothing was answered." />
            <Button type="submit" variant="primary" busy={busy} unavailable={missing} className="self-end">
              {words[kind].label} <Kbd keys="mod+enter" />
            </Button>
          </>
        ) : null}
      </form>
    </Section>
  );
}
