"use client";

import { Reference } from "@/components/record/reference";
import { StatusBadge } from "@/components/record/status-badge";
import { Disclosure } from "@/components/ui/disclosure";
import { Facts } from "@/components/ui/facts";
import { Section } from "@/components/ui/section";
import type { Appealable, CustomerAppeal } from "@/lib/contract/portal/standing";
import { AnswerForm } from "./answer-form";
import { AppealCourse } from "./appeal-course";
import { DecisionSentence } from "./decision-sentence";
import { NoticeDisclosure } from "./notice-disclosure";
import { resultWords } from "./result-words";
import { situations } from "./situations";
import type { Way } from "./way";
import { WhatNext } from "./what-next";

type AppealStatusProps = {
  way: Way;
  decision: Appealable;
  appeal: CustomerAppeal;
  onAnswered: () => void;
};

/** The page worth keeping: where the appeal stands, what happened so far, and what happens next. */
export function AppealStatus({ way, decision, appeal, onAnswered }: AppealStatusProps) {
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
      {appeal.status === "waiting_for_customer" ? (
        <Section title="Our question">
          <AnswerForm way={way} appeal={appeal} onAnswered={onAnswered} />
        </Section>
      ) : null}
      {appeal.reasons ? (
        <Section title="Our reasons">
          <p className="whitespace-pre-wrap">{appeal.reasons}</p>
        </Section>
      ) : null}
      <Section title="What happened so far">
        <AppealCourse appeal={appeal} />
      </Section>
      {isDecided ? null : (
        <Section title="What happens next">
          <WhatNext decision={decision} appeal={appeal} />
        </Section>
      )}
      <div className="flex flex-col gap-3">
        <Sent appeal={appeal} />
        <NoticeDisclosure statement={decision.statement} />
      </div>
      <p className="border-line border-t pt-4 text-meta text-muted">
        {"token" in way
          ? "Keep this page as a bookmark: its address opens your appeal without signing in. Pass it on only to those who may read along."
          : "You find this page here whenever you sign in."}{" "}
        When you write to us, name <span className="whitespace-nowrap">{appeal.reference}</span>.
      </p>
    </div>
  );
}

function Sent({ appeal: { situation, text, requestIds } }: { appeal: CustomerAppeal }) {
  return (
    <Disclosure summary="What you sent">
      <Facts
        layout="stacked"
        facts={[
          { label: "What happened", value: situations[situation].label },
          { label: "In your words", value: <span className="whitespace-pre-wrap">{text}</span> },
          {
            label: "Request ids",
            value:
              requestIds.length > 0 ? (
                <span className="whitespace-pre-wrap break-all font-mono">{requestIds.join("\n")}</span>
              ) : null,
          },
        ]}
      />
    </Disclosure>
  );
}
