import type { DisputeAnswer } from "@/lib/domain/block/dispute";
import { asHtml } from "./as-html";
import { asText } from "./as-text";
import { disputeWords as words } from "./catalog/dispute";
import { type NoticeDocument, paragraph, quote } from "./document";
import { exactInstant } from "./instant";
import { printableLine } from "./printable";

/** What the answer to a disputed block says, as data: of the request its ids alone. Kept beside the notice. */
export type DisputeStatement = {
  answer: DisputeAnswer;
  /** The block's. */
  reference: string;
  organization: string;
  safetyIdentifier: string | null;
  timezone: string;
  policy: string;
  model: string;
  requestId: string;
  occurredAt: Date;
  filedAt: Date;
  /** In the words of whoever answered. */
  reason: string;
  /** The plain address of the block in the portal; no credential. */
  url: string;
};

function requestPairs(statement: DisputeStatement): [string, string][] {
  const { reference, requestId, safetyIdentifier, model, policy, timezone, occurredAt, filedAt } = statement;
  const { labels } = words;
  return [
    [labels.reference, reference],
    [labels.request, requestId],
    ...(safetyIdentifier === null ? [] : [[labels.user, safetyIdentifier] as [string, string]]),
    [labels.model, model],
    [labels.policy, policy],
    [labels.blocked, exactInstant(occurredAt, timezone)],
    [labels.disputed, exactInstant(filedAt, timezone)],
  ];
}

/** Renders the answer to a disputed block once, to be kept byte for byte. */
export function renderDisputeNotice(statement: DisputeStatement) {
  const { answer, reference, reason, url } = statement;
  const { headings } = words;
  const document: NoticeDocument = {
    locale: words.locale,
    title: words.title[answer](reference),
    sections: [
      { heading: null, blocks: [paragraph(words.lead[answer]), paragraph(words.limits)] },
      { heading: headings.reasons, blocks: [quote(reason)] },
      { heading: headings.request, blocks: [{ kind: "pairs", pairs: requestPairs(statement) }] },
      { heading: headings.address, blocks: [paragraph(words.address), { kind: "link", url }] },
    ],
    footer: words.footer(reference),
  };
  return {
    template: `dispute_${answer}.${words.locale}.${words.version}`,
    title: printableLine(document.title),
    text: asText(document),
    html: asHtml(document),
  };
}
