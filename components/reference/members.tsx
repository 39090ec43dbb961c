import type { Schema } from "./api-document";
import { Sentences, Term } from "./code";
import { TypeWords } from "./type-words";

/** The objects a schema may be: itself, the items of its list, or each of several. */
function objectsIn(schema: Schema | undefined): Schema[] {
  if (!schema) return [];
  if (schema.properties) return [schema];
  if (schema.items) return objectsIn(schema.items);
  return (schema.anyOf ?? []).flatMap(objectsIn);
}

type MemberProps = { name: string; isRequired: boolean; of: Schema };

export function Member({ name, isRequired, of: schema }: MemberProps) {
  return (
    <li className="flex flex-col gap-1 py-1.5">
      <p className="flex flex-wrap items-baseline gap-x-2">
        <Term>{name}</Term>
        <span className="wrap-anywhere min-w-0 text-meta text-muted">
          <TypeWords of={schema} />
          {isRequired ? "" : ", may be left out"}
        </span>
      </p>
      {schema.description ? (
        <p className="text-meta">
          <Sentences>{schema.description}</Sentences>
        </p>
      ) : null}
      <Members of={schema} nested />
    </li>
  );
}

/** The members of an object, each with those below it. */
export function Members({ of: schema, nested = false }: { of: Schema | undefined; nested?: boolean }) {
  return objectsIn(schema).map(({ properties = {}, required = [] }) => (
    <ul
      key={JSON.stringify(properties)}
      className={nested ? "ml-1 border-line border-l pl-3" : "divide-y divide-line border-line border-y"}
    >
      {Object.entries(properties).map(([name, member]) => (
        <Member key={name} name={name} isRequired={required.includes(name)} of={member} />
      ))}
    </ul>
  ));
}
