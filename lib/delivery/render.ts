import type { NoticeWording } from "@/lib/domain/notice/notice-kind";
import type { Statement } from "@/lib/domain/notice/statement";
import { asHtml } from "./as-html";
import { asText } from "./as-text";
import type { Catalog } from "./catalog/en";
import { catalogFor } from "./catalog/find";
import { noticeDocument } from "./notice-document";
import { noticeLead, stillLimitedSentence } from "./notice-lead";
import { noticeTitle } from "./notice-title";
import { ownParagraphs, ownWords } from "./own-words";
import { printableLine } from "./printable";

/** A statement with its codes put into words: the form that is kept beside the notice. */
export type StatementAsSent = Omit<Statement, "remedies"> & {
  remedies: string[];
  /** What is read first, and what a policy adds at the end, as they were sent. */
  lead: string[];
  closing: string[];
};

export type RenderedNotice = {
  /** Which words it was made of: kind, language, version of the catalogue. The policy's version is the notice's. */
  template: string;
  title: string;
  text: string;
  html: string;
  statement: StatementAsSent;
};

/**
 * Renders a notice once, to be kept byte for byte: in the words of the organization's language, and where the policy
 * has words of its own, in these. Throws where one of their variables stands for nothing.
 */
export function renderNotice(
  given: Statement,
  wording: NoticeWording = {},
  words: Catalog = catalogFor(given.locale),
): RenderedNotice {
  const isAgain = given.isReminder && given.remark;
  const statement = isAgain ? { ...given, remark: `${words.reminder}\n\n${given.remark}` } : given;
  const title = wording.title ? ownWords(wording.title, statement, words) : noticeTitle(statement, words);
  const lead = noticeLead(statement, words, ownParagraphs(wording.opening, statement, words));
  const closing = ownParagraphs(wording.closing, statement, words) ?? [];
  const stillLimited = stillLimitedSentence(statement, words);
  const document = noticeDocument(statement, words, {
    title,
    lead: stillLimited ? [...lead, stillLimited] : lead,
    closing,
  });
  const remarks = [statement.remark, stillLimited].filter((text) => text !== null);
  return {
    template: `${statement.kind}.${words.locale}.${words.version}`,
    title: printableLine(title),
    text: asText(document),
    html: asHtml(document),
    statement: {
      ...statement,
      lead,
      closing,
      remedies: statement.remedies.map((remedy) => words.remedies[remedy]),
      remark: remarks.length > 0 ? remarks.join("\n\n") : null,
    },
  };
}
