import type { NoticeKind, Statement } from "@/lib/domain/notice/statement";
import type { Catalog } from "./catalog/en";
import { type Block, type NoticeDocument, paragraph, quote, type Section } from "./document";
import { exactInstant } from "./instant";
import { reviewWords } from "./review-words";
import { trustedAccessWords } from "./trusted-access-words";

/** A mail with a thousand ids is read by nobody; the portal has them all. */
const IDS_SHOWN = 50;

const LIMITS: readonly NoticeKind[] = ["limit", "interim_limit", "interim_lifted"];

type Given = { statement: Statement; words: Catalog };

const at = ({ statement: { timezone }, words: { dates } }: Given, instant: Date) =>
  exactInstant(instant, timezone, dates);

function decisionSection(given: Given): Section {
  const {
    statement,
    words: { headings, labels, ...words },
  } = given;
  const { kind, about, models, effectiveAt, expiresAt, consequence } = statement;
  const heading =
    kind === "warning" ? headings.warned : LIMITS.includes(kind) ? headings.limited : headings.decision;
  const subject = { ...statement.subject, organization: statement.organization };
  const pairs: [string, string][] = [
    [labels.reference, statement.reference],
    ...(statement.appeal?.reference ? [[labels.appeal, statement.appeal.reference] as [string, string]] : []),
    [labels.appliesTo, words.appliesTo(subject)],
    ...(about === "limit" ? [[labels.models, words.models(models)] as [string, string]] : []),
    [labels.from, at(given, effectiveAt)],
    ...(expiresAt ? [[labels.until, at(given, expiresAt)] as [string, string]] : []),
  ];
  const follows = consequence ? words.consequence(consequence, models).map(paragraph) : [];
  return { heading, blocks: [{ kind: "pairs", pairs }, ...follows] };
}

function activityBlocks(given: Given): Block[] {
  const { words } = given;
  const { activity } = given.statement;
  if (!activity) return [];
  const { from, to, count, requestIds } = activity;
  const shown = requestIds.slice(0, IDS_SHOWN).join(", ");
  const further = requestIds.length - IDS_SHOWN;
  const pairs: [string, string][] = [
    [words.labels.period, words.period(at(given, from), at(given, to))],
    [words.labels.requests, words.requests(count)],
    [words.labels.requestIds, further > 0 ? `${shown}, ${words.furtherIds(further)}` : shown],
  ];
  return [{ kind: "pairs", pairs }, paragraph(words.lookUp)];
}

function reasonsSection({ statement, words }: Given): Section {
  const { clause, facts, policy } = statement;
  return {
    heading: words.headings.reasons,
    blocks: [
      ...(clause ? [paragraph(words.clause(policy, clause.id, clause.title)), quote(clause.text)] : []),
      ...(facts ? [paragraph(words.facts), quote(facts)] : []),
      ...(statement.review ? [paragraph(words.interim.reason)] : []),
      ...activityBlocks({ statement, words }),
    ],
  };
}

function meansSection(given: Given): Section {
  const { words } = given;
  const { automatedDetection, automatedDecision, priorWarnings, review } = given.statement;
  const decided = review ? words.interim.decided : words.decided[automatedDecision ? "automated" : "person"];
  const warnings = priorWarnings.map(({ reference, deliveredAt }) =>
    words.priorWarnings.one(reference, at(given, deliveredAt)),
  );
  return {
    heading: words.headings.means,
    blocks: [
      paragraph(words.detection[automatedDetection ? "automated" : "person"]),
      paragraph(decided),
      ...trustedAccessWords(given.statement, words).map(paragraph),
      paragraph(warnings.length > 0 ? words.priorWarnings.some : words.priorWarnings.none),
      ...(warnings.length > 0 ? [{ kind: "list", items: warnings } satisfies Block] : []),
    ],
  };
}

function appealSection(given: Given): Section[] {
  const { words } = given;
  const { appeal, kind } = given.statement;
  if (!appeal) return [];
  const link: Block = { kind: "link", url: appeal.url };
  if (appeal.reference !== null)
    return [
      {
        heading: words.headings.follow,
        blocks: [paragraph(words.appeal[kind === "appeal_question" ? "answer" : "follow"]), link],
      },
    ];
  const how = paragraph(words.appeal.how(at(given, appeal.deadline)));
  return [{ heading: words.headings.appeal, blocks: [how, link, paragraph(words.appeal.who)] }];
}

/** That a decision can be appealed is known before its reasons are read. */
const aheadOf = ({ statement: { appeal }, words }: Given) =>
  appeal && appeal.reference === null ? [words.appeal.isBelow] : [];

function reviewSection({ statement, words }: Given): Section[] {
  const said = reviewWords(statement, words);
  return said.length > 0 ? [{ heading: words.headings.heard, blocks: said.map(paragraph) }] : [];
}

function remarkSection({ statement: { kind, remark }, words: { headings } }: Given): Section[] {
  if (!remark) return [];
  return [
    {
      heading: kind === "appeal_question" ? headings.question : headings.ourReasons,
      blocks: [quote(remark)],
    },
  ];
}

/** What a policy may say in its own words. */
type Said = { title: string; lead: readonly string[]; closing: readonly string[] };

/** The sections of a notice in the order in which they are read. */
export function noticeDocument(
  statement: Statement,
  words: Catalog,
  { title, lead, closing }: Said,
): NoticeDocument {
  const given = { statement, words };
  const isReasoned = ["warning", "limit", "interim_limit"].includes(statement.kind);
  const remedies = statement.remedies.map((remedy) => words.remedies[remedy]);
  return {
    locale: words.locale,
    title,
    sections: [
      { heading: null, blocks: [...lead, ...aheadOf(given)].map(paragraph) },
      ...remarkSection(given),
      decisionSection(given),
      ...(isReasoned ? [reasonsSection(given), meansSection(given)] : []),
      ...(remedies.length > 0
        ? [{ heading: words.headings.remedies, blocks: [{ kind: "list", items: remedies } satisfies Block] }]
        : []),
      ...appealSection(given),
      ...reviewSection(given),
      ...(closing.length > 0 ? [{ heading: null, blocks: closing.map(paragraph) }] : []),
    ],
    footer: words.footer(statement.appeal?.reference ?? statement.reference),
  };
}
