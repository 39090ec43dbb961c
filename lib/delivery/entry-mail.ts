import type { MemberRole } from "@/lib/domain/actor";
import { asHtml } from "./as-html";
import { asText } from "./as-text";
import type { Catalog } from "./catalog/en";
import { catalogFor } from "./catalog/find";
import { type Block, type NoticeDocument, paragraph } from "./document";
import { exactInstant } from "./instant";
import { printableLine } from "./printable";

/** What a mail says that leads into an organization's portal: by an invitation, or because its reader asked. */
export type EntryMailFacts = {
  organization: string;
  /** The organization's zone. */
  timezone: string;
  /** The organization's. */
  locale: string;
  expiresAt: Date;
  invitation: { role: MemberRole; by: string } | null;
};

function blocksOf(
  { organization, invitation }: EntryMailFacts,
  words: Catalog["entry"],
  link: Block,
  until: string,
): Block[] {
  const pair = (label: string): Block => ({ kind: "pairs", pairs: [[label, until]] });
  if (!invitation) {
    const { what, until: label, unasked } = words.signIn;
    return [paragraph(what(organization)), link, pair(label), paragraph(unasked)];
  }
  const { what, how, until: label, unasked } = words.invitation;
  const { by, role } = invitation;
  return [paragraph(what(by, organization, role)), link, pair(label), paragraph(how), paragraph(unasked)];
}

/** The mail with `link` in it, the only place where that is ever written. */
export function entryMailOf(
  facts: EntryMailFacts,
  link: string,
): { title: string; text: string; html: string } {
  const { invitation, organization, expiresAt, timezone } = facts;
  const { entry, locale, dates } = catalogFor(facts.locale);
  const words = invitation ? entry.invitation : entry.signIn;
  const until = exactInstant(expiresAt, timezone, dates);
  const blocks = blocksOf(facts, entry, { kind: "link", url: link }, until);
  const document: NoticeDocument = {
    locale,
    title: words.title(organization),
    sections: [{ heading: null, blocks }],
    footer: entry.footer,
  };
  return { title: printableLine(document.title), text: asText(document), html: asHtml(document) };
}
