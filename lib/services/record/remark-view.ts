import type { RemarkView } from "@/lib/contract/console/case-remark";
import type { Case, CaseRemark } from "@/lib/domain/records";
import type { NameOf } from "./names";

/** A remark as staff read it. */
export function remarkViewOf(remark: CaseRemark, { openQuestionId }: Case, nameOf: NameOf): RemarkView {
  return {
    id: remark.id,
    kind: remark.kind,
    by: nameOf(remark.authorId),
    to: remark.addresseeId === null ? null : nameOf(remark.addresseeId),
    answers: remark.answersId,
    open: remark.id === openQuestionId,
    text: remark.text,
    at: remark.sentAt,
  };
}
