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
import { Textarea } from "@/components/ui/textarea";
import { useShortcut } from "@/components/ui/use-shortcut";
import type { CaseView } from "@/lib/contract/console/case";
import { offerWords } from "./offer-words";
import { useCaseCommand } from "./use-case-command";

type Answer = "approve" | "return" | "refuse";
type AnswerDraft = { kind: Answer | null; reason: string };

const wanted = {
  return: { label: "Question for the proposer", error: "Ask what you need to know." },
  refuse: { label: "Reason", error: "Say why not." },
} as const;

export function ApprovalForm({ view, proposalId }: { view: CaseView; proposalId: string }) {
  const { draft, change } = useDraft<AnswerDraft>(`approval:${proposalId}`, { kind: null, reason: "" });
  const [asked, setAsked] = useState(false);
  const { give, busy, failure } = useCaseCommand(view);
  const { form, showMissing } = useFirstMissing();
  const offer = view.offers.find(({ command }) => command === draft.kind);
  const field = draft.kind === "return" || draft.kind === "refuse" ? wanted[draft.kind] : null;

  function answer(event?: FormEvent) {
    event?.preventDefault();
    if (!offer?.available || busy) return;
    setAsked(true);
    const { kind, reason } = draft;
    if (kind === "approve") give({ kind, decisionId: proposalId });
    else if (kind && reason.trim()) give({ kind, decisionId: proposalId, reason });
    else showMissing();
  }
  useShortcut({ keys: "mod+enter", label: "Answer the proposal", onPress: () => answer() }, Boolean(offer));

  return (
    <form ref={form} onSubmit={answer} noValidate className="flex flex-col gap-4">
      <RadioCards
        legend="Answer"
        value={draft.kind}
        onChange={(kind) => change({ kind })}
        options={view.offers.map((item) => ({
          value: item.command as Answer,
          label: offerWords(item).label,
          missing: item.missing,
        }))}
      />
      {field ? (
        <Field label={field.label} error={asked && !draft.reason.trim() ? field.error : null} required>
          <Textarea
            maxLength={2_000}
            value={draft.reason}
            onChange={(event) => change({ reason: event.target.value })}
          />
        </Field>
      ) : null}
      {offer ? (
        <>
          <Effect effect={offer.effect} needsApproval={offer.needsApproval} />
          <FormFailure failure={failure} outcome="Nothing was answered." />
          <Button
            type="submit"
            variant={offerWords(offer).danger ? "danger" : "primary"}
            busy={busy}
            unavailable={offer.missing[0]?.message}
            className="self-end"
          >
            {offerWords(offer).button} <Kbd keys="mod+enter" />
          </Button>
        </>
      ) : null}
    </form>
  );
}
