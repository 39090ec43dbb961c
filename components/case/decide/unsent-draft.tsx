"use client";

import { useDraft } from "@/components/record/use-draft";
import { Banner } from "@/components/ui/banner";
import { Disclosure } from "@/components/ui/disclosure";
import type { CaseView } from "@/lib/contract/console/case";
import { currentDecision } from "./current-decision";
import { type DecisionDraft, draftKey, emptyDraft } from "./decision-draft";

/** What was typed here before somebody else decided: kept, and said, so that nobody looks for it. */
export function UnsentDraft({ view }: { view: CaseView }) {
  const { draft } = useDraft<DecisionDraft>(draftKey(view), emptyDraft);
  const decision = currentDecision(view);
  const typed = [draft.facts, draft.rationale, draft.note].filter((text) => text.trim());
  const isSent = draft.rationale.trim() === decision?.rationale.trim();
  if (!decision || typed.length === 0 || isSent) return null;
  return (
    <Banner hue="warn" role="status" title={`${decision.by.name} decided while you wrote`}>
      <p>What you typed was not sent. It is kept in this tab, should the case be open again.</p>
      <Disclosure summary="What you typed">
        {typed.map((text) => (
          <p key={text} className="whitespace-pre-wrap not-first:mt-2">
            {text}
          </p>
        ))}
      </Disclosure>
    </Banner>
  );
}
