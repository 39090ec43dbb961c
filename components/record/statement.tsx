import type { ReactNode } from "react";
import type { StatementView } from "@/lib/contract/statement";
import { Instant } from "./instant";
import { Reference } from "./reference";
import { RequestIds } from "./request-ids";
import { StatementBasics } from "./statement-basics";
import { StatementPart } from "./statement-part";
import { StatementRemark } from "./statement-remark";
import { StatementReview } from "./statement-review";
import { Unbroken } from "./unbroken";

type StatementProps = {
  statement: StatementView;
  /** The way to appeal: a button, or nothing where that is not the reader's to do. */
  appealAction?: ReactNode;
  /** Of its headings: one below the heading it stands under. */
  level?: 2 | 3;
  /** True under the notice's own title: the first sentence is then no heading of its own. */
  titled?: boolean;
};

/** A notice's statement of reasons, in the words and the order in which the customer reads it. */
export function Statement({ statement, appealAction, level = 2, titled = false }: StatementProps) {
  const { clause, activity, priorWarnings, remedies, consequence, appeal, timezone } = statement;
  const [first, ...rest] = statement.lead;
  const isMeasure = statement.kind === "warning" || statement.kind === "limit";
  return (
    <article className="flex flex-col gap-5 break-words text-body">
      <div className="flex flex-col gap-1">
        <p className={titled ? undefined : "mb-1 text-pretty font-semibold text-title"}>
          <Unbroken text={first ?? ""} />
        </p>
        {rest.map((sentence) => (
          <p key={sentence}>
            <Unbroken text={sentence} />
          </p>
        ))}
      </div>
      <StatementRemark statement={statement} level={level} />
      <StatementBasics statement={statement} />
      {consequence.length > 0 ? (
        <StatementPart level={level} title="If it goes on">
          {consequence.map((sentence) => (
            <p key={sentence}>
              <Unbroken text={sentence} />
            </p>
          ))}
        </StatementPart>
      ) : null}
      {clause ? (
        <StatementPart level={level} title="The rule">
          <p className="font-medium">
            {statement.policy}, clause {clause.id}: {clause.title}
          </p>
          <blockquote className="mt-1 border-line border-l-2 pl-3 text-muted">{clause.text}</blockquote>
        </StatementPart>
      ) : null}
      {statement.facts || activity ? (
        <StatementPart level={level} title="What happened">
          {statement.facts ? (
            <p className="whitespace-pre-wrap">
              <Unbroken text={statement.facts} />
            </p>
          ) : null}
          {activity ? (
            <p className="mt-1">
              {activity.count === 1 ? "1 request" : `${activity.count} requests`}, from{" "}
              <Instant at={activity.from} show="long" zone={timezone} /> to{" "}
              <Instant at={activity.to} show="long" zone={timezone} />.
            </p>
          ) : null}
          {activity?.requestIds.length ? <RequestIds ids={activity.requestIds} /> : null}
        </StatementPart>
      ) : null}
      {priorWarnings.length > 0 ? (
        <StatementPart level={level} title="Earlier warnings">
          <ul>
            {priorWarnings.map((warning) => (
              <li key={warning.reference}>
                <Reference value={warning.reference} />, delivered{" "}
                <Instant at={warning.deliveredAt} show="long" zone={timezone} />
              </li>
            ))}
          </ul>
        </StatementPart>
      ) : null}
      {remedies.length > 0 ? (
        <StatementPart level={level} title="How to put it right">
          <ul className="list-disc pl-5 marker:text-faint">
            {remedies.map((remedy) => (
              <li key={remedy}>
                <Unbroken text={remedy} />
              </li>
            ))}
          </ul>
        </StatementPart>
      ) : null}
      {statement.review.length > 0 ? <StatementReview statement={statement} level={level} /> : null}
      {isMeasure ? (
        <StatementPart level={level} title="Who decided">
          <p>
            {statement.automatedDetection
              ? "An automated monitor noticed the requests. "
              : "A person noticed the requests. "}
            {statement.automatedDecision ? "The decision was automated." : "A person took the decision."}
          </p>
          {statement.trustedAccess ? <p className="mt-1">{statement.trustedAccess}</p> : null}
        </StatementPart>
      ) : null}
      {statement.closing.length > 0 ? (
        <div className="flex flex-col gap-1">
          {statement.closing.map((sentence) => (
            <p key={sentence}>
              <Unbroken text={sentence} />
            </p>
          ))}
        </div>
      ) : null}
      {appeal?.reference ? (
        <StatementPart level={level} title="Your appeal">
          <p>
            Its reference is <Reference value={appeal.reference} />.
          </p>
          {appealAction ? <div className="mt-3">{appealAction}</div> : null}
        </StatementPart>
      ) : null}
      {appeal && !appeal.reference ? (
        <StatementPart level={level} title="If you think this is wrong">
          <p>
            You can appeal until <Instant at={appeal.deadline} show="long" zone={timezone} />. A person who
            did not take this decision will look at it.
          </p>
          {appealAction ? <div className="mt-3">{appealAction}</div> : null}
        </StatementPart>
      ) : null}
    </article>
  );
}
