import type { PolicyView } from "@/lib/contract/console/policy";
import type { PolicyDocument } from "@/lib/contract/console/policy-document";

/** A clause or a template. `uid` stays while its id is typed; `for` is what a template is for. */
export type PartDraft = { uid: string; id: string; title: string; text: string; for?: string };

/** What a lead types, as text: a number is one when the server says so. */
export type PolicyDraft = {
  /** The version it was begun from. */
  base: number;
  title: string;
  errorCode: string;
  reason: string;
  /** By the path of the field. */
  numbers: Record<string, string>;
  /** One per line. */
  models: string;
  requestBlocking: string;
  clauses: PartDraft[];
  templates: PartDraft[];
  /** Own words for notices, by kind and part: "warning.title". Empty for the usual ones. */
  wording: Record<string, string>;
  /** Why the policy should change. */
  why: string;
};

type Members = Record<string, unknown>;

const membersOf = (part: unknown): Members =>
  typeof part === "object" && part !== null ? (part as Members) : {};

const valueAt = (document: PolicyDocument, path: string): unknown =>
  path.split(".").reduce<unknown>((part, name) => membersOf(part)[name], document);

const drafted = <Part extends { id: string }>(part: Part) => ({ ...part, uid: part.id });
const written = ({ uid: _, ...part }: PartDraft) => part;

export function draftOf({ version, document, fields }: PolicyView): PolicyDraft {
  const { title, errorCode, reason, coveredModels, requestBlocking, clauses, templates } = document;
  return {
    base: version,
    title,
    errorCode,
    reason,
    why: "",
    numbers: Object.fromEntries(fields.map(({ path }) => [path, String(valueAt(document, path))])),
    models: coveredModels.join("\n"),
    requestBlocking,
    clauses: clauses.map(drafted),
    templates: templates.map(drafted),
    wording: Object.fromEntries(
      Object.entries(document.notices ?? {}).flatMap(([kind, parts]) =>
        Object.entries(parts).map(([part, words]) => [`${kind}.${part}`, words]),
      ),
    ),
  };
}

/** A copy with `value` at `path`. */
function withValue(part: unknown, [name, ...rest]: string[], value: unknown): unknown {
  if (name === undefined) return value;
  return { ...membersOf(part), [name]: withValue(membersOf(part)[name], rest, value) };
}

/** What cannot be read as a number is sent as it was typed: the server's parser is the one that refuses it. */
function numberOf(typed: string): number | string {
  const text = typed.trim().replace(",", ".");
  return text === "" || Number.isNaN(Number(text)) ? typed : Number(text);
}

/** The parts that have words of their own, by kind. */
function noticesOf(wording: PolicyDraft["wording"]): Members {
  return Object.entries(wording)
    .filter(([, words]) => words.trim())
    .reduce<Members>(
      (notices, [path, words]) => membersOf(withValue(notices, path.split("."), words.trim())),
      {},
    );
}

/** The document that a draft stands for; what no field here is about stays as it is in the version in effect. */
export function documentOf(draft: PolicyDraft, current: PolicyDocument): Record<string, unknown> {
  const { title, errorCode, reason, models, requestBlocking, clauses, templates } = draft;
  const edited = {
    ...current,
    title,
    errorCode,
    reason,
    coveredModels: models
      .split("\n")
      .map((line) => line.trim())
      .filter(Boolean),
    requestBlocking,
    clauses: clauses.map(written),
    templates: templates.map(written),
    notices: noticesOf(draft.wording),
  };
  return Object.entries(draft.numbers).reduce<Members>(
    (document, [path, typed]) => membersOf(withValue(document, path.split("."), numberOf(typed))),
    edited,
  );
}

/** Moves one item by one place; out of bounds it stays. */
export function moved<Item>(items: readonly Item[], from: number, by: 1 | -1): Item[] {
  const item = items[from];
  const to = from + by;
  if (item === undefined || to < 0 || to >= items.length) return [...items];
  return items.toSpliced(from, 1).toSpliced(to, 0, item);
}
