import { MessageCircleQuestionMark } from "lucide-react";
import { ClampedText } from "@/components/record/clamped-text";
import { Instant } from "@/components/record/instant";
import { Banner } from "@/components/ui/banner";
import type { RemarkView } from "@/lib/contract/console/case-remark";

/** What somebody asked the leads about the case, while it waits for an answer. */
export function PreviewQuestion({ remarks }: { remarks: readonly RemarkView[] }) {
  const question = remarks.find(({ kind, open }) => kind === "question" && open);
  if (!question) return null;
  return (
    <Banner
      icon={MessageCircleQuestionMark}
      title={
        <>
          {question.by.name} asks <Instant at={question.at} className="font-normal text-muted" />
        </>
      }
    >
      <ClampedText>{question.text}</ClampedText>
    </Banner>
  );
}
