"use client";

import { Reference } from "@/components/record/reference";
import { StatusBadge } from "@/components/record/status-badge";
import { Section } from "@/components/ui/section";
import type { Appealable, CustomerAppeal } from "@/lib/contract/portal/standing";
import { AppealCourse } from "./appeal-course";
import { ConversationPart } from "./conversation-part";
import { DecisionSentence } from "./decision-sentence";
import { NoticeDisclosure } from "./notice-disclosure";
import { resultWords } from "./result-words";
import { SentAppeal } from "./sent-appeal";
import type { Way } from "./way";
import { WhatNext } from "./what-next";
import { WithdrawAppeal } from "./withdraw-appeal";

type AppealStatusProps = {
  way: Way;
  decision: Appealable;
  appeal: CustomerAppeal;
  /** Of the form without scripts: one for each time it is rendered. */
  command: string | null;
  onArrival: (kind: "answered" | "withdrawn") => void;
};

/** The page worth keeping: where the appeal stands, what happened so far, and what happens next. */
export function AppealStatus({ way, decision, appeal, command, onArrival }: AppealStatusProps) {
  const { title, text } = resultWords(appeal, decision.kind);
  const isDecided = appeal.decidedAt !== null;
  return (
    <div className="flex flex-col gap-8 break-words">
      <header className="flex flex-col gap-3">
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-muted">
          <span>
            Appeal <Reference value={appeal.reference} className="text-ink" />
          </span>
          <StatusBadge kind="ownAppeal" status={appeal.status} />
        </p>
        <h1 className="text-balance font-semibold text-display">{title}</h1>
        <p>{text}</p>
        <DecisionSentence decision={decision} />
      </header>
      <ConversationPart
        way={way}
        appeal={appeal}
        command={command}
        onAnswered={() => onArrival("answered")}
      />
      {appeal.reasons ? (
        <Section title="Our reasons">
          <p className="whitespace-pre-wrap">{appeal.reasons}</p>
        </Section>
      ) : null}
      <Section title="What happened so far">
        <AppealCourse way={way} appeal={appeal} />
      </Section>
      {isDecided ? null : (
        <Section title="What happens next">
          <WhatNext decision={decision} appeal={appeal} />
        </Section>
      )}
      <div className="flex flex-col gap-3">
        <SentAppeal way={way} appeal={appeal} />
        <NoticeDisclosure statement={decision.statement} />
      </div>
      {isDecided ? null : (
        <div className="noscript:hidden">
          <WithdrawAppeal
            way={way}
            kind={decision.kind}
            reference={appeal.reference}
            onWithdrawn={() => onArrival("withdrawn")}
          />
        </div>
      )}
      <p className="border-line border-t pt-4 text-meta text-muted">
        {"token" in way
          ? "Keep this page as a bookmark: its address opens your appeal without signing in. Pass it on only to those who may read along."
          : "You find this page here whenever you sign in."}{" "}
        When you write to us, name <span className="whitespace-nowrap">{appeal.reference}</span>.
      </p>
    </div>
  );
}
