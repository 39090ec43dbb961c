import { Badge } from "@/components/ui/badge";
import { Disclosure } from "@/components/ui/disclosure";
import { type Answer, mediaOf } from "./api-document";
import { Code, Sentences, Term } from "./code";
import { Members } from "./members";
import { TypeWords } from "./type-words";

const isGood = (status: string) => status.startsWith("2");

function Good({ status, answer }: { status: string; answer: Answer }) {
  const media = mediaOf(answer.content);
  return (
    <div className="flex flex-col gap-2">
      <p className="flex flex-wrap items-center gap-2">
        <Badge hue="good">{status}</Badge>
        <span>
          <Sentences>{answer.description}</Sentences>
        </span>
        {media?.schema?.$ref ? <TypeWords of={media.schema} /> : null}
      </p>
      {media?.schema?.properties ? (
        <Disclosure summary="Members of the answer">
          <Members of={media.schema} />
        </Disclosure>
      ) : null}
      {media?.example === undefined ? null : <Code value={media.example} />}
    </div>
  );
}

function Failure({ status, answer }: { status: string; answer: Answer }) {
  const examples = mediaOf(answer.content)?.examples ?? {};
  return (
    <li className="flex flex-wrap items-baseline gap-x-2 py-1.5">
      <span className="tabular-nums">{status}</span>
      {Object.keys(examples).map((code) => (
        <Term key={code}>{code}</Term>
      ))}
      <span className="text-meta text-muted">
        <Sentences>{answer.description}</Sentences>
      </span>
    </li>
  );
}

/** What an operation answers where it does what it was asked, and where not. */
export function Answers({ of: responses }: { of: Record<string, Answer> }) {
  const answers = Object.entries(responses);
  const failures = answers.filter(([status]) => !isGood(status));
  return (
    <>
      {answers
        .filter(([status]) => isGood(status))
        .map(([status, answer]) => (
          <Good key={status} status={status} answer={answer} />
        ))}
      <Disclosure summary={`How it fails (${failures.map(([status]) => status).join(", ")})`}>
        <ul>
          {failures.map(([status, answer]) => (
            <Failure key={status} status={status} answer={answer} />
          ))}
        </ul>
      </Disclosure>
    </>
  );
}
