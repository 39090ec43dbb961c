import { localInstant } from "@/lib/domain/notice/local-instant";
import type { Statement } from "@/lib/domain/notice/statement";
import { type NoticeValue, noticeValue } from "@/lib/domain/notice/wording";
import { fillWith } from "@/lib/domain/policy/template";
import type { Catalog } from "./catalog/en";

function written(given: NoticeValue, { timezone }: Statement, words: Catalog): string {
  const { variables, models, dates } = words;
  switch (given.type) {
    case "text":
      return given.value;
    case "subject":
      return variables.subject(given.value);
    case "models":
      return models(given.value);
    case "instant":
      return localInstant(given.value, timezone, dates);
    case "hours":
    case "days":
      return variables[given.type](given.value);
    case "measure":
      return variables.measure[given.value];
    case "result":
      return variables.result[given.value];
  }
}

/** A policy's own words with their variables written out. Throws where one of them stands for nothing. */
export function ownWords(text: string, statement: Statement, words: Catalog): string {
  return fillWith(text, (name) => written(noticeValue(name, statement), statement, words));
}

/** The same as paragraphs; null where the policy has no words of its own. */
export function ownParagraphs(text: string | undefined, statement: Statement, words: Catalog) {
  if (text === undefined) return null;
  return ownWords(text, statement, words)
    .split(/\s*\n\s*/)
    .filter(Boolean);
}
