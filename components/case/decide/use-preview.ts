"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { api } from "@/lib/client/api";
import { failureOf } from "@/lib/client/failure";
import type { CaseView, Offer } from "@/lib/contract/console/case";
import type { CasePreview, NoticePreview, PreviewedDecision } from "@/lib/contract/console/case-preview";
import { type DecisionDraft, decisionOf } from "./decision-draft";

const typingMs = 400;

/**
 * What the draft would send and do, or why it would be refused: asked of the server whenever the typing pauses, once
 * there is something for the customer to read.
 */
export function usePreview(view: CaseView, draft: DecisionDraft, offer: Offer | undefined) {
  const [asked, isTyping] = usePaused(offer?.available ? previewed(draft, offer) : null);
  const { data, error } = useQuery(
    api.console.case.preview.queryOptions({
      input: { reference: view.reference, decision: asked ?? nothing },
      enabled: asked !== null,
      placeholderData: keepPreviousData,
      staleTime: typingMs,
    }),
  );
  if (asked === null) return { preview: null, refusal: null, isAsked: false };
  // What was said of words that are being changed holds no longer.
  const against = error ? failureOf(error) : data?.kind === "refused" ? data : null;
  return { preview: noticeOf(error ? null : data), refusal: isTyping ? null : against, isAsked: true };
}

/** What was previewed, where it would not be refused. */
export const noticeOf = (seen: CasePreview | null | undefined): NoticePreview | null =>
  seen?.kind === "notice" ? seen : null;

const nothing: PreviewedDecision = { kind: "approve", decisionId: "00000000-0000-0000-0000-000000000000" };

/** The notice says nothing of the rationale, of gravity and of intent: it can be read before they are given. */
function previewed(draft: DecisionDraft, offer: Offer): PreviewedDecision | null {
  if (!draft.clause || !draft.facts.trim()) return null;
  if (offer.needsOverride && offer.command === "revoke" && !draft.overrideReason.trim()) return null;
  const rationale = draft.rationale.trim() || "–";
  const full = {
    ...draft,
    rationale,
    gravity: draft.gravity || "low",
    intent: draft.intent || "unknown",
  } as const;
  const decision = decisionOf(full, offer);
  return decision?.kind === "warn" || decision?.kind === "revoke" ? decision : null;
}

function usePaused<Value>(value: Value): [Value, isTyping: boolean] {
  const text = JSON.stringify(value);
  const [paused, setPaused] = useState({ text, value });
  useEffect(() => {
    const timer = setTimeout(() => setPaused({ text, value: JSON.parse(text) }), typingMs);
    return () => clearTimeout(timer);
  }, [text]);
  return [paused.value, paused.text !== text];
}
