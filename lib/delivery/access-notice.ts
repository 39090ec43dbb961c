import { localInstant } from "@/lib/domain/notice/local-instant";
import type { AccessNoticeKind } from "@/lib/domain/trusted-access/access-notice";
import type { AccessTerms } from "@/lib/domain/trusted-access/application";
import { asHtml } from "./as-html";
import { asText } from "./as-text";
import { accessWords as words } from "./catalog/access";
import { type Block, type NoticeDocument, paragraph, quote, type Section } from "./document";
import { exactInstant } from "./instant";
import { printableLine } from "./printable";

/** What a notice on trusted access says, as data. Kept beside the notice. */
export type AccessStatement = {
  kind: AccessNoticeKind;
  reference: string;
  organization: string;
  safetyIdentifier: string | null;
  timezone: string;
  policy: string;
  /** What is covered after it, or was before it where it ends. */
  terms: (AccessTerms & { startsAt: Date }) | null;
  /** A person's own words. */
  remark: string | null;
  /** The plain address of the application; no credential. */
  url: string;
};

function factsOf({ reference, organization, safetyIdentifier, timezone, terms }: AccessStatement) {
  const until = terms ? localInstant(terms.endsAt, timezone) : "";
  return { reference, who: words.whom(organization, safetyIdentifier), until };
}

function remarkSection({ kind, remark }: AccessStatement): Section[] {
  if (!remark || kind === "granted" || kind === "ending") return [];
  return [{ heading: words.headings[kind], blocks: [quote(remark)] }];
}

function coveredSection(statement: AccessStatement): Section[] {
  const { terms, timezone, reference, policy, kind } = statement;
  if (!terms) return [];
  const { labels } = words;
  const pairs: [string, string][] = [
    [labels.reference, reference],
    [labels.appliesTo, factsOf(statement).who],
    [labels.policy, policy],
    [labels.scope, terms.scope],
    [labels.models, words.models(terms.models)],
    [labels.ceiling, words.ceiling(terms.volumeCeiling)],
    [labels.from, exactInstant(terms.startsAt, timezone)],
    [labels.until, exactInstant(terms.endsAt, timezone)],
  ];
  const blocks: Block[] = [{ kind: "pairs", pairs }];
  if (kind === "granted" || kind === "narrowed") blocks.push(paragraph(words.means(terms.volumeCeiling)));
  return [{ heading: words.headings.covered, blocks }];
}

/** Renders a notice on trusted access once, to be kept byte for byte. */
export function renderAccessNotice(statement: AccessStatement) {
  const { kind, reference, url } = statement;
  const facts = factsOf(statement);
  const address: Section = {
    heading: words.headings.address,
    blocks: [paragraph(words.address), { kind: "link", url }],
  };
  const document: NoticeDocument = {
    locale: words.locale,
    title: words.title[kind](facts),
    sections: [
      { heading: null, blocks: [paragraph(words.lead[kind](facts))] },
      ...remarkSection(statement),
      ...(kind === "withdrawn" ? [] : coveredSection(statement)),
      address,
    ],
    footer: words.footer(reference),
  };
  return {
    template: `access_${kind}.${words.locale}.${words.version}`,
    title: printableLine(document.title),
    text: asText(document),
    html: asHtml(document),
  };
}
