/** What zod found wrong first; the members a schema's issue may carry beside the standard ones. */
export type Issue = {
  readonly message: string;
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined;
  readonly code?: string | undefined;
  readonly keys?: readonly string[];
};

// Where the parts of a request are told apart, they are no members of their own.
const PARTS = new Set(["body", "params", "query"]);

/** The member that is wrong and a sentence about it, without the value that was sent. */
export function describeIssues(issues: readonly Issue[], isDetailed = false) {
  const [issue] = issues;
  const path = (issue?.path ?? []).map((part) => String(typeof part === "object" ? part.key : part));
  if (isDetailed && PARTS.has(path[0] ?? "")) path.shift();
  const [unknown] = issue?.code === "unrecognized_keys" ? (issue.keys ?? []) : [];
  const param = [...path, ...(unknown === undefined ? [] : [unknown])].join(".") || null;
  if (unknown !== undefined)
    return { param, message: `${param} is no member of this request. Remove it; see /v1/openapi.json.` };
  return { param, message: `${param ?? "The body"}: ${issue?.message ?? "is not valid"}` };
}
