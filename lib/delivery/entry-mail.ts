import type { MemberRole } from "@/lib/domain/actor";
import { asHtml } from "./as-html";
import { asText } from "./as-text";
import { entryWords } from "./catalog/entry";
import { type Block, type NoticeDocument, paragraph } from "./document";
import { exactInstant } from "./instant";
import { printableLine } from "./printable";

/** What a mail says that leads into an organization's portal: by an invitation, or because its reader asked. */
export type EntryMailFacts = {
  organization: string;
  /** The organization's zone. */
  timezone: string;
  expiresAt: Date;
  invitation: { role: MemberRole; by: string } | null;
};

function blocksOf({ organization, invitation }: EntryMailFacts, link: Block, until: string): Block[] {
  const pair = (label: string): Block => ({ kind: "pairs", pairs: [[label, until]] });
  if (!invitation) {
    const { what, until: label, unasked } = entryWords.signIn;
    return [paragraph(what(organization)), link, pair(label), paragraph(unasked)];
  }
  const { what, how, until: label, unasked } = entryWords.invitation;
  const { by, role } = invitation;
  return [paragraph(what(by, organization, role)), link, pair(label), paragraph(how), paragraph(unasked)];
}

/** The mail with `link` in it, the only place where that is ever written. */
export function entryMailOf(
  facts: EntryMailFacts,
  link: string,
): { title: string; text: string; html: string } {
  const { invitation, organization, expiresAt, timezone } = facts;
  const words = invitation ? entryWords.invitation : entryWords.signIn;
  const blocks = blocksOf(facts, { kind: "link", url: link }, exactInstant(expiresAt, timezone));
  const document: NoticeDocument = {
    locale: "en",
    title: words.title(organization),
    sections: [{ heading: null, blocks }],
    footer: entryWords.footer,
  };
  return { title: printableLine(document.title), text: asText(document), html: asHtml(document) };
}
