"use client";

import { FileList } from "@/components/record/file-list";
import { Disclosure } from "@/components/ui/disclosure";
import { Section } from "@/components/ui/section";
import type { CustomerAppeal } from "@/lib/contract/portal/standing";
import { AnswerForm } from "./answer-form";
import { PlainAnswerForm } from "./plain-form";
import { fileHref, type Way } from "./way";

type ConversationPartProps = {
  way: Way;
  appeal: CustomerAppeal;
  command: string | null;
  onAnswered: () => void;
};

/** While it is pending: our question with a field to answer it, or a way to add something. */
export function ConversationPart({ way, appeal, command, onAnswered }: ConversationPartProps) {
  const question = appeal.messages.findLast(({ author }) => author === "staff");
  const form = (asked: boolean) => (
    <>
      <div className="noscript:hidden">
        <AnswerForm way={way} appeal={appeal} asked={asked} onAnswered={onAnswered} />
      </div>
      {"token" in way && command ? (
        <noscript>
          <PlainAnswerForm token={way.token} command={command} />
        </noscript>
      ) : null}
    </>
  );
  if (appeal.status === "open")
    return <Disclosure summary="Add something to your appeal">{form(false)}</Disclosure>;
  if (appeal.status !== "waiting_for_customer") return null;
  return (
    <Section title="Our question">
      {question ? (
        <blockquote className="mb-4 border-info border-l-2 pl-3">
          <p className="wrap-anywhere whitespace-pre-wrap">{question.text}</p>
          <FileList files={question.files} hrefOf={fileHref(way)} />
        </blockquote>
      ) : null}
      {form(true)}
    </Section>
  );
}
