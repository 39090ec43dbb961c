import { unknownVariables, variablesIn } from "@/lib/domain/policy/template";
import type { NoticeKind, NoticePart } from "./notice-kind";
import type { AppealResult, Statement } from "./statement";

/** What a variable stands for in a notice, which says how it is written. */
export type NoticeValue =
  | { type: "text"; value: string }
  | { type: "subject"; value: Statement["subject"] & { organization: string } }
  | { type: "models"; value: string[] }
  | { type: "instant"; value: Date }
  | { type: "hours"; value: number }
  | { type: "days"; value: number }
  | { type: "measure"; value: Statement["about"] }
  | { type: "result"; value: AppealResult };

type ValueOf<T extends NoticeValue["type"]> = Extract<NoticeValue, { type: T }>["value"];
type Source<T extends NoticeValue["type"]> = { type: T; of: (statement: Statement) => ValueOf<T> | null };

const from = <T extends NoticeValue["type"]>(type: T, of: Source<T>["of"]) => ({ type, of });

const SOURCES = {
  reference: from("text", ({ reference }) => reference),
  policy: from("text", ({ policy }) => policy),
  organization: from("text", ({ organization }) => organization),
  subject: from("subject", ({ subject, organization }) => ({ ...subject, organization })),
  models: from("models", ({ models }) => models),
  since: from("instant", ({ effectiveAt }) => effectiveAt),
  until: from("instant", ({ expiresAt }) => expiresAt),
  deadline: from("instant", ({ appeal }) => appeal?.deadline ?? null),
  grace: from("hours", ({ consequence }) => consequence?.graceHours ?? null),
  longest: from("hours", ({ consequence }) => consequence?.restrictionHours ?? null),
  lapses: from("days", ({ consequence }) => consequence?.lapsesDays ?? null),
  appeal: from("text", ({ appeal }) => appeal?.reference ?? null),
  measure: from("measure", ({ about }) => about),
  result: from("result", ({ result }) => result),
};

export type NoticeVariable = keyof typeof SOURCES;

type Rules = {
  name: string;
  variables: readonly NoticeVariable[];
  /** What a part must say, if it is said otherwise at all. */
  must: Partial<Record<NoticePart, readonly NoticeVariable[]>>;
};

const ALWAYS = ["reference", "policy", "organization", "subject"] as const;

/** What each kind may name, all of it known whenever such a notice is sent. In the order in which they are edited. */
export const NOTICE_RULES: Record<NoticeKind, Rules> = {
  warning: {
    name: "Warning",
    variables: [...ALWAYS, "models", "since", "deadline", "grace", "longest", "lapses"],
    must: { title: ["reference"], opening: ["subject"] },
  },
  limit: {
    name: "Limit",
    variables: [...ALWAYS, "models", "since", "until", "deadline"],
    must: { title: ["reference", "until"], opening: ["subject", "models", "until"] },
  },
  about_to_end: {
    name: "Limit about to end",
    variables: [...ALWAYS, "models", "since", "until"],
    must: { title: ["until"], opening: ["until"] },
  },
  interim_limit: {
    name: "Interim limit",
    variables: [...ALWAYS, "models", "since", "until"],
    must: { title: ["reference", "until"], opening: ["subject", "models", "until"] },
  },
  interim_lifted: {
    name: "Interim limit lifted",
    variables: [...ALWAYS, "models", "since"],
    must: { title: ["reference"], opening: ["subject", "models"] },
  },
  restored: {
    name: "Access restored",
    variables: [...ALWAYS, "models", "since"],
    must: { title: ["reference"], opening: ["subject", "models"] },
  },
  warning_voided: {
    name: "Warning voided",
    variables: [...ALWAYS, "since"],
    must: { title: ["reference"], opening: ["subject"] },
  },
  appeal_received: {
    name: "Appeal received",
    variables: [...ALWAYS, "appeal", "measure"],
    must: { title: ["appeal"] },
  },
  appeal_question: {
    name: "Question about an appeal",
    variables: [...ALWAYS, "appeal", "measure"],
    must: { title: ["appeal"] },
  },
  appeal_decided: {
    name: "Appeal decided",
    variables: [...ALWAYS, "appeal", "measure", "result"],
    must: { title: ["appeal", "result"], opening: ["result"] },
  },
};

/** Every kind of notice, in the order in which they are edited. */
export const NOTICE_KINDS = Object.keys(NOTICE_RULES) as NoticeKind[];

/** What a part of a kind may name. A subject line is shown on lock screens, and never names an identifier. */
export function variablesFor(kind: NoticeKind, part: NoticePart): NoticeVariable[] {
  return NOTICE_RULES[kind].variables.filter((name) => part !== "title" || name !== "subject");
}

const braced = (names: readonly string[]) => names.map((name) => `{{${name}}}`).join(", ");

/** Why these words cannot stand for a part, as the end of a sentence; null where they can. */
export function wordingProblem(kind: NoticeKind, part: NoticePart, text: string): string | null {
  const known = variablesFor(kind, part);
  const unknown = unknownVariables(text, known);
  if (unknown.length > 0) return `knows no ${unknown.join(", ")}; there are ${known.join(", ")}`;
  const said = variablesIn(text);
  const missing = (NOTICE_RULES[kind].must[part] ?? []).filter((name) => !said.includes(name));
  return missing.length > 0 ? `must say ${braced(missing)}` : null;
}

/**
 * What a variable stands for in this statement. Throws where it stands for nothing: a notice with a hole in it is
 * never sent.
 */
export function noticeValue(name: string, statement: Statement): NoticeValue {
  const { kind } = statement;
  const source = NOTICE_RULES[kind].variables.find((variable) => variable === name);
  const value = source && SOURCES[source].of(statement);
  if (!source || value === null || value === undefined)
    throw new Error(`{{${name}}} stands for nothing in a notice of the kind ${kind}`);
  return { type: SOURCES[source].type, value } as NoticeValue;
}
