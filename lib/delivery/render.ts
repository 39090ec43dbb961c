import type { Statement } from "@/lib/domain/notice/statement";
import { asHtml } from "./as-html";
import { asText } from "./as-text";
import { catalogFor } from "./catalog/find";
import { noticeDocument } from "./notice-document";
import { stillLimitedSentence } from "./notice-lead";
import { printableLine } from "./printable";

/** A statement with its codes put into words: the form that is kept beside the notice. */
export type StatementAsSent = Omit<Statement, "remedies"> & { remedies: string[] };

export type RenderedNotice = {
  /** Which words it was made of: kind, language, version of the catalogue. */
  template: string;
  title: string;
  text: string;
  html: string;
  statement: StatementAsSent;
};

/** Renders a notice once, to be kept byte for byte. */
export function renderNotice(statement: Statement): RenderedNotice {
  const words = catalogFor(statement.locale);
  const document = noticeDocument(statement, words);
  const remarks = [statement.remark, stillLimitedSentence(statement, words)].filter((text) => text !== null);
  return {
    template: `${statement.kind}.${words.locale}.${words.version}`,
    title: printableLine(document.title),
    text: asText(document),
    html: asHtml(document),
    statement: {
      ...statement,
      remedies: statement.remedies.map((remedy) => words.remedies[remedy]),
      remark: remarks.length > 0 ? remarks.join("\n\n") : null,
    },
  };
}
