import { Link } from "@/components/ui/link";
import { nameOfRef, type Schema, schemaAnchor } from "./api-document";

const isNull = ({ type }: Schema) => type === "null";

function range({ minimum, maximum, maxItems, default: usual }: Schema): string {
  const isShown = (bound: number | undefined): bound is number =>
    bound !== undefined && Math.abs(bound) < Number.MAX_SAFE_INTEGER;
  return [
    isShown(minimum) ? `from ${minimum}` : "",
    isShown(maximum) ? `to ${maximum}` : "",
    maxItems === undefined ? "" : `at most ${maxItems}`,
    usual === undefined ? "" : `${JSON.stringify(usual)} unless given`,
  ]
    .filter(Boolean)
    .map((words) => `, ${words}`)
    .join("");
}

/** What a member holds: its type, or where that is described. */
export function TypeWords({ of: schema }: { of: Schema }) {
  if (schema.$ref) {
    const name = nameOfRef(schema.$ref);
    return <Link href={`#${schemaAnchor(name)}`}>{name}</Link>;
  }
  if (schema.const !== undefined) return <>{JSON.stringify(schema.const)}</>;
  if (schema.enum) return <>{schema.enum.map((value) => JSON.stringify(value)).join(" | ")}</>;
  if (schema.anyOf) {
    const kinds = schema.anyOf.filter((kind) => !isNull(kind));
    return (
      <>
        {kinds.map((kind, index) => (
          <span key={JSON.stringify(kind)}>
            {index > 0 ? " or " : ""}
            <TypeWords of={kind} />
          </span>
        ))}
        {schema.anyOf.some(isNull) ? " or null" : ""}
      </>
    );
  }
  if (schema.type === "array")
    return (
      <>
        list of <TypeWords of={schema.items ?? {}} />
        {range(schema)}
      </>
    );
  return (
    <>
      {schema.type ?? "anything"}
      {range(schema)}
    </>
  );
}
