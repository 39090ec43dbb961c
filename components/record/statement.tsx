import type { ReactNode } from "react";
import { Facts } from "@/components/ui/facts";
import type { StatementView } from "@/lib/contract/statement";
import { Identifier } from "./identifier";
import { Instant } from "./instant";
import { ModelList } from "./model-list";
import { Reference } from "./reference";
import { RequestIds } from "./request-ids";
import { statementLead } from "./statement-lead";

type StatementProps = {
  statement: StatementView;
  /** The way to appeal: a button, or nothing where that is not the reader's to do. */
  appealAction?: ReactNode;
  /** Of its headings: one below the heading it stands under. */
  level?: 2 | 3;
  /** Its first sentence: `plain` under a heading that says most of it, null under one that says it all. */
  lead?: "strong" | "plain" | null;
};

/** A notice's statement of reasons, in the words and the order in which the customer reads it. */
export function Statement({ statement, appealAction, level = 2, lead = "strong" }: StatementProps) {
  const { clause, activity, priorWarnings, remedies, appeal, timezone } = statement;
  const isMeasure = statement.kind === "warning" || statement.kind === "limit";
  return (
    <article className="flex flex-col gap-5 text-body">
      {lead ? (
        <p className={lead === "strong" ? "text-balance font-semibold text-title" : undefined}>
          {statementLead(statement)}
        </p>
      ) : null}
      {statement.remark ? <p className="whitespace-pre-wrap">{statement.remark}</p> : null}
      <Facts facts={basics(statement)} />
      {clause ? (
        <Part level={level} title="The rule">
          <p className="font-medium">{clause.title}</p>
          <blockquote className="mt-1 border-line border-l-2 pl-3 text-muted">{clause.text}</blockquote>
        </Part>
      ) : null}
      {statement.facts || activity ? (
        <Part level={level} title="What happened">
          {statement.facts ? <p className="whitespace-pre-wrap">{statement.facts}</p> : null}
          {activity ? (
            <p className="mt-1">
              {activity.count === 1 ? "1 request" : `${activity.count} requests`}, from{" "}
              <Instant at={activity.from} show="long" zone={timezone} /> to{" "}
              <Instant at={activity.to} show="long" zone={timezone} />.
            </p>
          ) : null}
          {activity?.requestIds.length ? <RequestIds ids={activity.requestIds} /> : null}
        </Part>
      ) : null}
      {priorWarnings.length > 0 ? (
        <Part level={level} title="Earlier warnings">
          <ul>
            {priorWarnings.map((warning) => (
              <li key={warning.reference}>
                <Reference value={warning.reference} />, delivered{" "}
                <Instant at={warning.deliveredAt} show="long" zone={timezone} />
              </li>
            ))}
          </ul>
        </Part>
      ) : null}
      {remedies.length > 0 ? (
        <Part level={level} title="How to put it right">
          <ul className="list-disc pl-5 marker:text-faint">
            {remedies.map((remedy) => (
              <li key={remedy}>{remedy}</li>
            ))}
          </ul>
        </Part>
      ) : null}
      {isMeasure ? (
        <Part level={level} title="Who decided">
          <p>
            {statement.automatedDetection
              ? "An automated monitor noticed the requests. "
              : "A person noticed the requests. "}
            {statement.automatedDecision ? "The decision was automated." : "A person took the decision."}
          </p>
        </Part>
      ) : null}
      {appeal?.reference ? (
        <Part level={level} title="Your appeal">
          <p>
            Its reference is <Reference value={appeal.reference} />.
          </p>
          {appealAction ? <div className="mt-3">{appealAction}</div> : null}
        </Part>
      ) : null}
      {appeal && !appeal.reference ? (
        <Part level={level} title="If you think this is wrong">
          <p>
            You can appeal until <Instant at={appeal.deadline} show="long" zone={timezone} />. A person who
            did not take this decision will look at it.
          </p>
          {appealAction ? <div className="mt-3">{appealAction}</div> : null}
        </Part>
      ) : null}
    </article>
  );
}

function basics({
  reference,
  subject,
  organization,
  models,
  kind,
  effectiveAt,
  expiresAt,
  timezone,
}: StatementView) {
  const instant = (at: Date) => (
    <>
      <Instant at={at} show="long" zone={timezone} />
      {timezone === "UTC" ? null : (
        <span className="block text-meta text-muted">
          <Instant at={at} show="long" zone="UTC" focusable={false} />
        </span>
      )}
    </>
  );
  const whom = subject.safetyIdentifier ? (
    <>
      The user <Identifier value={subject.safetyIdentifier} name="safety identifier" keep={16} /> of{" "}
      {organization}
    </>
  ) : (
    `The whole organization ${organization}`
  );
  return [
    { label: "Reference", value: <Reference value={reference} /> },
    { label: "Who", value: whom },
    {
      label: kind === "limit" ? "What is limited" : "Models",
      value: models.length ? <ModelList models={models} /> : null,
    },
    { label: "From", value: instant(effectiveAt) },
    { label: kind === "warning" ? "Counts until" : "Until", value: expiresAt ? instant(expiresAt) : null },
  ];
}

type PartProps = { title: string; level: 2 | 3; children: ReactNode };

function Part({ title, level, children }: PartProps) {
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <section>
      <Heading className="mb-1 font-semibold">{title}</Heading>
      {children}
    </section>
  );
}
