import type { ReactNode } from "react";
import { ClampedText } from "@/components/record/clamped-text";
import { Instant } from "@/components/record/instant";
import { Banner } from "@/components/ui/banner";
import { Kbd } from "@/components/ui/kbd";
import type { CaseView } from "@/lib/contract/console/case";
import type { RemarkView } from "@/lib/contract/console/case-remark";

/** What a colleague said last and whoever decides must know: the question that waits, its answer, why it is theirs. */
export function RemarkNotice({ view }: { view: CaseView }) {
  const { remarks } = view;
  const question = remarks.find(({ open }) => open);
  const mayAnswer = view.offers.some(({ command, available }) => command === "answer_question" && available);
  if (question) {
    return (
      <Said remark={question} title={`${question.by.name} asks the leads`}>
        <p className="text-muted">
          {mayAnswer ? (
            <>
              Answer with <Kbd keys="q" />, and it goes back to {question.by.name}.
            </>
          ) : (
            `A lead answers first; then it comes back to ${question.by.name}.`
          )}
        </p>
      </Said>
    );
  }
  const last = remarks.at(-1);
  if (last?.kind === "answer") {
    const asked = remarks.find(({ id }) => id === last.answers);
    return (
      <Said remark={last} title={`${last.by.name} answered`}>
        {asked ? (
          <ClampedText className="text-muted">{`The question was: “${asked.text}”`}</ClampedText>
        ) : null}
      </Said>
    );
  }
  if (last?.kind === "assignment" && last.to && last.text)
    return <Said remark={last} title={`${last.by.name} assigned this to ${last.to.name}`} />;
  return null;
}

type SaidProps = { remark: RemarkView; title: string; children?: ReactNode };

function Said({ remark, title, children }: SaidProps) {
  return (
    <Banner
      hue="info"
      title={
        <>
          {title}, <Instant at={remark.at} className="font-normal" />
        </>
      }
    >
      <ClampedText>{`“${remark.text}”`}</ClampedText>
      {children}
    </Banner>
  );
}
