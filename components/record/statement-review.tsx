import type { StatementView } from "@/lib/contract/statement";
import { StatementPart } from "./statement-part";

/** Of an interim limit: that nobody decided, and how to be heard before somebody does. */
export function StatementReview({ statement, level }: { statement: StatementView; level: 2 | 3 }) {
  return (
    <>
      <StatementPart level={level} title="Who decided">
        <p>
          {statement.automatedDetection
            ? "An automated monitor noticed the requests. "
            : "A person noticed the requests. "}
          The interim limit began automatically. No person has decided yet.
        </p>
      </StatementPart>
      <StatementPart level={level} title="How you are heard">
        <div className="flex flex-col gap-1">
          {statement.review.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </div>
      </StatementPart>
    </>
  );
}
