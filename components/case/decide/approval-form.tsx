"use client";

import { useQuery } from "@tanstack/react-query";
import { type FormEvent, type ReactNode, useState } from "react";
import { useDraft } from "@/components/record/use-draft";
import { useFirstMissing } from "@/components/record/use-first-missing";
import { Field } from "@/components/ui/field";
import { onDemand } from "@/components/ui/on-demand";
import { Textarea } from "@/components/ui/textarea";
import { useFocusLeft } from "@/components/ui/use-focus-left";
import { useShortcut } from "@/components/ui/use-shortcut";
import { api } from "@/lib/client/api";
import type { CaseView } from "@/lib/contract/console/case";
import { ChoiceBar } from "./choice-bar";
import { DecideBody, DecideFoot } from "./decide-column";
import { offerWords } from "./offer-words";
import { SignFoot } from "./sign-foot";
import { useCaseCommand } from "./use-case-command";
import { noticeOf } from "./use-preview";

const PreviewDialog = onDemand(() => import("./preview-dialog").then((module) => module.PreviewDialog));

type Answer = "approve" | "return" | "refuse";
type AnswerDraft = { kind: Answer | null; reason: string };

const wanted = {
  return: { label: "Question for the proposer", error: "Ask what you need to know." },
  refuse: { label: "Reason", error: "Say why not." },
} as const;

type ApprovalFormProps = { view: CaseView; proposalId: string /** What is answered. */; children: ReactNode };

export function ApprovalForm({ view, proposalId, children }: ApprovalFormProps) {
  const { draft, change } = useDraft<AnswerDraft>(`approval:${proposalId}`, { kind: null, reason: "" });
  const [asked, setAsked] = useState(false);
  const { give, busy, failure } = useCaseCommand(view);
  const { form, showMissing } = useFirstMissing();
  useFocusLeft(form);
  const offer = view.offers.find(({ command }) => command === draft.kind);
  const field = draft.kind === "return" || draft.kind === "refuse" ? wanted[draft.kind] : null;

  const [reading, setReading] = useState(false);
  const { data } = useQuery(
    api.console.case.preview.queryOptions({
      input: { reference: view.reference, decision: { kind: "approve", decisionId: proposalId } },
      enabled: draft.kind === "approve",
    }),
  );
  // What was asked for before another answer was chosen is still there.
  const notice = draft.kind === "approve" ? noticeOf(data) : null;
  useShortcut({ keys: "p", label: "Preview the notice", onPress: () => setReading(true) }, notice !== null);

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
    <form ref={form} onSubmit={answer} noValidate className="flex flex-1 flex-col xl:min-h-0">
      <DecideBody>{children}</DecideBody>
      <DecideFoot>
        <ChoiceBar
          legend="Answer"
          value={draft.kind}
          onChoose={(kind) => change({ kind })}
          choices={view.offers.map((item) => ({
            value: item.command as Answer,
            label: offerWords(item).label,
            missing: item.missing,
          }))}
        />
        {field ? (
          <Field label={field.label} error={asked && !draft.reason.trim() ? field.error : null} required>
            <Textarea
              rows={2}
              maxLength={2_000}
              value={draft.reason}
              onChange={(event) => change({ reason: event.target.value })}
            />
          </Field>
        ) : null}
        {offer ? (
          <SignFoot
            view={view}
            offer={offer}
            preview={notice}
            failure={failure}
            outcome="Nothing was answered."
            busy={busy}
            onRead={notice ? () => setReading(true) : null}
          />
        ) : null}
      </DecideFoot>
      {reading && notice ? <PreviewDialog preview={notice} onClose={() => setReading(false)} /> : null}
    </form>
  );
}
