import { Answers } from "./answers";
import { mediaOf, type Operation, type Parameter } from "./api-document";
import type { Call } from "./call-code";
import { CallSamples } from "./call-samples";
import { Code, Sentences, Term } from "./code";
import { Member, Members } from "./members";

/** Whose key opens it. Nobody's for what is posted to others. */
function Opener({ security }: Pick<Operation, "security">) {
  const [name, scopes] = Object.entries(security[0] ?? {})[0] ?? [];
  if (!name) return null;
  return (
    <p className="text-meta text-muted">
      {name === "operatorKey" ? "With an operator key." : "With an organization's key that may "}
      {scopes?.map((scope) => (
        <Term key={scope}>{scope}</Term>
      ))}
      {scopes?.length ? "." : ""}
    </p>
  );
}

function Parameters({ of: parameters }: { of: Parameter[] }) {
  const named = parameters.filter(({ $ref }) => !$ref);
  return (
    <>
      {named.length > 0 ? (
        <div>
          <h4 className="font-medium">Parameters</h4>
          <ul className="divide-y divide-line border-line border-y">
            {named.map(({ name, required = false, schema = {}, description, in: place }) => (
              <Member
                key={name}
                name={place === "path" ? `{${name}}` : name}
                isRequired={required}
                of={{ ...schema, ...(description ? { description } : {}) }}
              />
            ))}
          </ul>
        </div>
      ) : null}
      {parameters.length > named.length ? (
        <p>
          Takes an <Term>Idempotency-Key</Term>.
        </p>
      ) : null}
    </>
  );
}

type OperationProps = Call & { /** Null for what is posted to others. */ base: string | null };

/** One call: who may make it, what it takes and what it answers. */
export function OperationEntry({ method, path, operation, base }: OperationProps) {
  const { operationId, summary, description, parameters, requestBody, responses } = operation;
  const body = mediaOf(requestBody?.content);
  return (
    <article aria-labelledby={operationId} className="flex flex-col gap-3 border-line border-t py-6">
      <header className="flex flex-col gap-1">
        <h3 id={operationId} className="scroll-mt-4 font-semibold text-lead">
          {summary}
        </h3>
        <p>
          <Term>{`${method.toUpperCase()} ${path}`}</Term>
        </p>
        <Opener security={operation.security} />
      </header>
      {description ? (
        <p>
          <Sentences>{description}</Sentences>
        </p>
      ) : null}
      <Parameters of={parameters} />
      {body ? (
        <div className="flex flex-col gap-2">
          <h4 className="font-medium">Body</h4>
          <Members of={body.schema} />
          <Code value={body.example} />
        </div>
      ) : null}
      {base === null ? null : <CallSamples base={base} call={{ method, path, operation }} />}
      <h4 className="font-medium">Answers</h4>
      <Answers of={responses} />
    </article>
  );
}
