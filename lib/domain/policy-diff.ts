import type { Clause, PolicyDocument } from "./policy";
import { fieldWords, numberAt, POLICY_FIELDS } from "./policy-fields";

/** One difference between two versions, in words. `before` is null where something was added, `after` where removed. */
export type PolicyChange = {
  path: string;
  label: string;
  kind: "changed" | "added" | "removed" | "moved";
  before: string | null;
  after: string | null;
};

const TEXTS = [
  ["title", "Title"],
  ["errorCode", "Error code of a refused request"],
  ["reason", "Reason of a safety case"],
] as const satisfies [keyof PolicyDocument, string][];

function changed(path: string, label: string, before: string, after: string): PolicyChange[] {
  return before === after ? [] : [{ path, label, kind: "changed", before, after }];
}

/** What differs between two documents, field by field; empty for the same document. */
export function policyDiff(before: PolicyDocument, after: PolicyDocument): PolicyChange[] {
  return [
    ...TEXTS.flatMap(([path, label]) => changed(path, label, before[path], after[path])),
    ...POLICY_FIELDS.flatMap((field) =>
      numberAt(before, field) === numberAt(after, field)
        ? []
        : changed(
            field.path,
            field.label,
            fieldWords(numberAt(before, field), field),
            fieldWords(numberAt(after, field), field),
          ),
    ),
    ...modelChanges(before.coveredModels, after.coveredModels),
    ...clauseChanges(before.clauses, after.clauses),
  ];
}

const modelWords = (name: string) => (name.endsWith("*") ? `every model named ${name.slice(0, -1)}…` : name);

function modelChanges(before: readonly string[], after: readonly string[]): PolicyChange[] {
  const path = "coveredModels";
  const label = "Covered models";
  const added = after.filter((name) => !before.includes(name));
  const removed = before.filter((name) => !after.includes(name));
  if (added.length + removed.length === 0)
    return changed(path, `${label}, order`, before.join(", "), after.join(", ")).map(asMoved);
  return [
    ...removed.map((name) => gone(path, label, modelWords(name))),
    ...added.map((name) => came(path, label, modelWords(name))),
  ];
}

const asMoved = (change: PolicyChange): PolicyChange => ({ ...change, kind: "moved" });
const gone = (path: string, label: string, before: string): PolicyChange => ({
  ...{ path, label, kind: "removed", before, after: null },
});
const came = (path: string, label: string, after: string): PolicyChange => ({
  ...{ path, label, kind: "added", before: null, after },
});

const clauseWords = ({ title, text }: Clause) => `${title}: ${text}`;

function clauseChanges(before: readonly Clause[], after: readonly Clause[]): PolicyChange[] {
  const old = new Map(before.map((clause) => [clause.id, clause]));
  const ids = new Set(after.map(({ id }) => id));
  const removed = before.filter(({ id }) => !ids.has(id));
  const kept = after.filter(({ id }) => old.has(id)).map(({ id }) => id);
  const keptBefore = before.filter(({ id }) => ids.has(id)).map(({ id }) => id);
  return [
    ...removed.map((clause) => gone("clauses", `Clause ${clause.id}`, clauseWords(clause))),
    ...after.flatMap((clause) => {
      const was = old.get(clause.id);
      if (!was) return [came("clauses", `Clause ${clause.id}`, clauseWords(clause))];
      return [
        ...changed("clauses", `Clause ${clause.id}, title`, was.title, clause.title),
        ...changed("clauses", `Clause ${clause.id}, text`, was.text, clause.text),
      ];
    }),
    ...changed("clauses", "Clauses, order", keptBefore.join(", "), kept.join(", ")).map(asMoved),
  ];
}
