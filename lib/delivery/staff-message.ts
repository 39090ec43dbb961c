import type { StaffMessageFacts } from "@/lib/domain/staff/staff-message";
import { paths } from "@/lib/paths";
import { asHtml } from "./as-html";
import { asText } from "./as-text";
import { staffMail, staffWords } from "./catalog/staff";
import { type NoticeDocument, paragraph } from "./document";
import { exactInstant } from "./instant";
import { printableLine } from "./printable";

const recordOf = (facts: StaffMessageFacts): string | null =>
  facts.appealReference ?? facts.caseReference ?? facts.applicationReference ?? facts.blockReference;

/** The record it is about, in a word; null where it is about many. */
export function referenceOf(facts: StaffMessageFacts): string | null {
  if (facts.caseCount > 1) return null;
  return recordOf(facts) ?? facts.policyKey;
}

/** The page on which something can be done about it. */
export function pathOf(facts: StaffMessageFacts): string {
  if (facts.kind === "delivery_dead") return paths.deliveries;
  if (facts.kind === "lift_unapplied") return paths.gateways;
  if (facts.caseCount > 1) return paths.queue;
  const reference = recordOf(facts);
  if (reference) return paths.record(reference);
  return facts.policyKey ? paths.policy(facts.policyKey) : paths.policies;
}

/** What happened, in two sentences for whoever is told. */
export function wordsOf(facts: StaffMessageFacts): { title: string; detail: string } {
  const { title, detail } = staffWords[facts.kind];
  return { title: title(facts), detail: detail(facts) };
}

function documentOf(facts: StaffMessageFacts, timezone: string, baseUrl: string): NoticeDocument {
  const { title, detail } = wordsOf(facts);
  const reference = referenceOf(facts);
  const pairs: [string, string][] = [
    ...(reference ? [[staffMail.reference, reference] as [string, string]] : []),
    ...(facts.dueAt
      ? [
          [facts.caseCount > 1 ? staffMail.firstDue : staffMail.due, exactInstant(facts.dueAt, timezone)] as [
            string,
            string,
          ],
        ]
      : []),
  ];
  return {
    locale: "en",
    title: reference ? `${title}: ${reference}` : title,
    sections: [
      {
        heading: null,
        blocks: [
          paragraph(detail),
          ...(pairs.length > 0 ? [{ kind: "pairs" as const, pairs }] : []),
          { kind: "link", url: `${baseUrl}${pathOf(facts)}` },
          paragraph(staffMail.choose),
          { kind: "link", url: `${baseUrl}${paths.notifications}` },
        ],
      },
    ],
    footer: staffMail.footer,
  };
}

/** As a mail to one person, in their zone. */
export function staffMailOf(facts: StaffMessageFacts, timezone: string, baseUrl: string) {
  const document = documentOf(facts, timezone, baseUrl);
  return { title: printableLine(document.title), text: asText(document), html: asHtml(document) };
}

// The format's own three characters; the rest of its markup cannot name a person or open a link.
const escaped = (text: string) =>
  printableLine(text).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** As one post to the team's chat, in Slack's format, naming whom it concerns. */
export function chatPostOf(
  facts: StaffMessageFacts,
  names: readonly string[],
  baseUrl: string,
): { text: string } {
  const { title, detail } = wordsOf(facts);
  const link = `<${baseUrl}${pathOf(facts)}|${escaped(referenceOf(facts) ?? "Open")}>`;
  const concerns = names.length > 0 ? `\nFor ${names.map(escaped).join(", ")}` : "";
  return { text: `*${escaped(title)}* ${link}\n${escaped(detail)}${concerns}` };
}
