import type { Statement } from "@/lib/domain/notice/statement";
import type { Catalog } from "./catalog/en";
import { type Block, type NoticeDocument, paragraph, quote, type Section } from "./document";
import { exactInstant } from "./instant";
import { noticeLead } from "./notice-lead";
import { noticeTitle } from "./notice-title";

/** A mail with a thousand ids is read by nobody; the portal has them all. */
const IDS_SHOWN = 50;

type Given = { statement: Statement; words: Catalog };

const at = ({ timezone }: Statement, instant: Date) => exactInstant(instant, timezone);

function decisionSection({ statement, words: { headings, labels, ...words } }: Given): Section {
  const { kind, about, models, effectiveAt, expiresAt, consequence } = statement;
  const heading =
    kind === "warning" ? headings.warned : kind === "limit" ? headings.limited : headings.decision;
  const subject = { ...statement.subject, organization: statement.organization };
  const pairs: [string, string][] = [
    [labels.reference, statement.reference],
    ...(statement.appeal?.reference ? [[labels.appeal, statement.appeal.reference] as [string, string]] : []),
    [labels.appliesTo, words.appliesTo(subject)],
    ...(about === "limit" ? [[labels.models, words.models(models)] as [string, string]] : []),
    [labels.from, at(statement, effectiveAt)],
    ...(expiresAt ? [[labels.until, at(statement, expiresAt)] as [string, string]] : []),
  ];
  const follows = consequence ? words.consequence(consequence, models).map(paragraph) : [];
  return { heading, blocks: [{ kind: "pairs", pairs }, ...follows] };
}

function activityBlocks({ statement, words }: Given): Block[] {
  const { activity } = statement;
  if (!activity) return [];
  const { from, to, count, requestIds } = activity;
  const shown = requestIds.slice(0, IDS_SHOWN).join(", ");
  const further = requestIds.length - IDS_SHOWN;
  const pairs: [string, string][] = [
    [words.labels.period, words.period(at(statement, from), at(statement, to))],
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
      ...activityBlocks({ statement, words }),
    ],
  };
}

function meansSection({ statement, words }: Given): Section {
  const { automatedDetection, automatedDecision, priorWarnings } = statement;
  const warnings = priorWarnings.map(({ reference, deliveredAt }) =>
    words.priorWarnings.one(reference, at(statement, deliveredAt)),
  );
  return {
    heading: words.headings.means,
    blocks: [
      paragraph(words.detection[automatedDetection ? "automated" : "person"]),
      paragraph(words.decided[automatedDecision ? "automated" : "person"]),
      paragraph(warnings.length > 0 ? words.priorWarnings.some : words.priorWarnings.none),
      ...(warnings.length > 0 ? [{ kind: "list", items: warnings } satisfies Block] : []),
    ],
  };
}

function appealSection({ statement, words }: Given): Section[] {
  const { appeal } = statement;
  if (!appeal) return [];
  const link: Block = { kind: "link", url: appeal.url };
  if (appeal.reference !== null)
    return [{ heading: words.headings.follow, blocks: [paragraph(words.appeal.follow), link] }];
  const how = paragraph(words.appeal.how(at(statement, appeal.deadline)));
  return [{ heading: words.headings.appeal, blocks: [how, link, paragraph(words.appeal.who)] }];
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

/** The sections of a notice in the order in which they are read. */
export function noticeDocument(statement: Statement, words: Catalog): NoticeDocument {
  const given = { statement, words };
  const isReasoned = statement.kind === "warning" || statement.kind === "limit";
  const remedies = statement.remedies.map((remedy) => words.remedies[remedy]);
  return {
    locale: words.locale,
    title: noticeTitle(statement, words),
    sections: [
      { heading: null, blocks: noticeLead(statement, words).map(paragraph) },
      ...remarkSection(given),
      decisionSection(given),
      ...(isReasoned ? [reasonsSection(given), meansSection(given)] : []),
      ...(remedies.length > 0
        ? [{ heading: words.headings.remedies, blocks: [{ kind: "list", items: remedies } satisfies Block] }]
        : []),
      ...appealSection(given),
    ],
    footer: words.footer(statement.appeal?.reference ?? statement.reference),
  };
}
