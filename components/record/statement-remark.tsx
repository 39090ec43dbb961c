import type { StatementView } from "@/lib/contract/statement";
import { StatementPart } from "./statement-part";

type StatementRemarkProps = { statement: StatementView; level: 2 | 3 };

const remarkTitles: Partial<Record<StatementView["kind"], string>> = {
  appeal_question: "Our question",
  appeal_decided: "Our reasons",
};

/** A person's own words in an answer, and what still limits access. */
export function StatementRemark({ statement: { kind, remark }, level }: StatementRemarkProps) {
  if (!remark) return null;
  const words = <p className="whitespace-pre-wrap">{remark}</p>;
  const title = remarkTitles[kind];
  if (!title) return words;
  return (
    <StatementPart level={level} title={title}>
      {words}
    </StatementPart>
  );
}
