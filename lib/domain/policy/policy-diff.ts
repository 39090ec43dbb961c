import { NOTICE_PARTS, type NoticePart } from "@/lib/domain/notice/notice-kind";
import { NOTICE_KINDS, NOTICE_RULES } from "@/lib/domain/notice/wording";
import type { Clause, PolicyDocument, RequestBlocking, Template } from "./policy";
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

/** For whom single requests are blocked, in words. */
export const BLOCKING_WORDS: Record<RequestBlocking, string> = {
  zero_data_retention: "organizations with zero data retention",
  all: "everybody",
  none: "nobody",
};

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
    ...changed(
      "requestBlocking",
      "Single requests are blocked for",
      BLOCKING_WORDS[before.requestBlocking],
      BLOCKING_WORDS[after.requestBlocking],
    ),
    ...partChanges(before.clauses, after.clauses, CLAUSES),
    ...partChanges(before.templates, after.templates, TEMPLATES),
    ...noticeChanges(before.notices, after.notices),
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

const PARTS: Record<NoticePart, string> = { title: "subject line", opening: "opening", closing: "closing" };

/** Own words that came are shown as such, and so are those that gave way to the usual ones. */
function noticeChanges(before: PolicyDocument["notices"], after: PolicyDocument["notices"]): PolicyChange[] {
  return NOTICE_KINDS.flatMap((kind) =>
    NOTICE_PARTS.flatMap((part) => {
      const path = `notices.${kind}.${part}`;
      const label = `Notice: ${NOTICE_RULES[kind].name}, ${PARTS[part]}`;
      const [was, is] = [before[kind]?.[part], after[kind]?.[part]];
      if (was === undefined) return is === undefined ? [] : [came(path, label, is)];
      return is === undefined ? [gone(path, label, was)] : changed(path, label, was, is);
    }),
  );
}

const asMoved = (change: PolicyChange): PolicyChange => ({ ...change, kind: "moved" });
const gone = (path: string, label: string, before: string): PolicyChange => ({
  path,
  label,
  kind: "removed",
  before,
  after: null,
});
const came = (path: string, label: string, after: string): PolicyChange => ({
  path,
  label,
  kind: "added",
  before: null,
  after,
});

/** A part of a document that is known by its id. */
type Naming<T> = { path: string; one: string; many: string; words: (part: T) => string };

const CLAUSES: Naming<Clause> = {
  path: "clauses",
  one: "Clause",
  many: "Clauses",
  words: ({ title, text }) => `${title}: ${text}`,
};
const USE = { warn: "to warn", revoke: "to revoke" } as const;
const TEMPLATES: Naming<Template> = {
  path: "templates",
  one: "Template",
  many: "Templates",
  words: ({ for: use, title, text }) => `${title} (${USE[use]}): ${text}`,
};

function partChanges<T extends Clause & { for?: Template["for"] }>(
  before: readonly T[],
  after: readonly T[],
  { path, one, many, words }: Naming<T>,
): PolicyChange[] {
  const old = new Map(before.map((part) => [part.id, part]));
  const ids = new Set(after.map(({ id }) => id));
  const removed = before.filter(({ id }) => !ids.has(id));
  const kept = after.filter(({ id }) => old.has(id)).map(({ id }) => id);
  const keptBefore = before.filter(({ id }) => ids.has(id)).map(({ id }) => id);
  return [
    ...removed.map((part) => gone(path, `${one} ${part.id}`, words(part))),
    ...after.flatMap((part) => {
      const was = old.get(part.id);
      if (!was) return [came(path, `${one} ${part.id}`, words(part))];
      return [
        ...changed(path, `${one} ${part.id}, title`, was.title, part.title),
        ...changed(path, `${one} ${part.id}, text`, was.text, part.text),
        ...(was.for && part.for ? changed(path, `${one} ${part.id}, use`, USE[was.for], USE[part.for]) : []),
      ];
    }),
    ...changed(path, `${many}, order`, keptBefore.join(", "), kept.join(", ")).map(asMoved),
  ];
}
