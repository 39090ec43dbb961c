import { z } from "zod";
import { call } from "../base";
import { fileIds, fileView } from "../files";
import { historyEntry } from "../history";
import { pageInput, pageOf } from "../page";
import { statement } from "../statement";
import { words } from "../text";
import {
  adoption,
  appealOutcome,
  appealSituation,
  appealStatus,
  commandId,
  noticeKind,
  reference,
  standingStatus,
  subjectKind,
} from "../values";
import { ownAdoption } from "./adoption";
import { appealLimits } from "./appeal-limits";
import { ownBlocksContract } from "./blocks";
import { draftContent, draftKind, keptDraft } from "./draft";
import { organizationContract } from "./organization";
import { ownTrustedAccessContract } from "./trusted-access";
import { webhooksContract } from "./webhooks";

/** An appeal as its customer sees it: no names, no internal words. */
const customerAppeal = z.object({
  reference,
  status: appealStatus,
  /** What the customer wrote when it was filed. */
  situation: appealSituation,
  text: z.string(),
  requestIds: z.array(z.string()),
  /** What was asked of the situation, and answered. */
  answers: z.array(z.object({ question: z.string(), answer: z.string() })),
  files: z.array(fileView),
  filedAt: z.date(),
  readAt: z.date().nullable(),
  decidedAt: z.date().nullable(),
  outcome: appealOutcome.nullable(),
  reasons: z.string().nullable(),
  /** With a narrowed limit: the users that are looked at instead. */
  narrowedTo: z.array(z.string()),
  /** How many messages can still be added today; null while it is more than a few. */
  messagesLeft: z.number().int().nullable(),
  messages: z.array(
    z.object({
      id: z.string(),
      author: z.enum(["customer", "staff"]),
      text: z.string(),
      files: z.array(fileView),
      sentAt: z.date(),
    }),
  ),
});

export const affectedSubject = z.object({
  kind: subjectKind,
  safetyIdentifier: z.string().nullable(),
  standing: standingStatus,
  models: z.array(z.string()),
  since: z.date().nullable(),
  until: z.date().nullable(),
  caseReference: reference,
  /** Of an interim limit: nobody has decided yet, and a person is to have by then. Null where somebody has. */
  review: z.object({ dueAt: z.date() }).nullable(),
  noticeId: z.string().nullable(),
  acknowledged: z.boolean(),
  appeal: z.object({ possible: z.boolean(), deadline: z.date(), current: customerAppeal.nullable() }),
});

const noticeRow = z.object({
  id: z.string(),
  kind: noticeKind,
  title: z.string(),
  caseReference: reference,
  visibleAt: z.date(),
  acknowledgedAt: z.date().nullable(),
});

/** Where an organization stands. */
const ownStanding = z.object({
  organization: z.object({ name: z.string(), standing: standingStatus, until: z.date().nullable() }),
  /** How many of its users are limited, and how many are warned and not limited. */
  users: z.object({ limited: z.number().int(), warned: z.number().int() }),
  /** Of the users' limits, or else of their warnings: from and until of the first and, if it is another, the last to end. */
  spans: z.array(z.object({ from: z.date().nullable(), until: z.date() })),
  /** Those that come first; all of them are a list of their own. */
  affected: z.array(affectedSubject),
  adoption: z.object({
    adoption,
    share: z.number().nullable(),
  }),
  /** How many requests were refused in the last 7 days; null where the gateway counted nothing. */
  refused: z.number().int().nullable(),
});

/** A notice whole; `text` is the mail byte for byte. */
const ownNotice = noticeRow.extend({ statement, text: z.string(), timezone: z.string() });

/** What can be appealed, as the form's head shows it. */
export const appealable = z.object({
  caseReference: reference,
  organization: z.string(),
  timezone: z.string(),
  kind: z.enum(["warning", "limit"]),
  subject: z.object({ kind: subjectKind, safetyIdentifier: z.string().nullable() }),
  models: z.array(z.string()),
  effectiveAt: z.date(),
  expiresAt: z.date().nullable(),
  endedAt: z.date().nullable(),
  deadline: z.date(),
  possible: z.boolean(),
  /** Why not, in a sentence, when it is not. */
  reason: z.string().nullable(),
  /**
   * How long people's answers of the last 90 days took, in hours: half of them, and nine in ten. Null where they are
   * too few to say.
   */
  usual: z.object({
    answers: z.number().int(),
    hours: z.object({ half: z.number(), mostly: z.number() }).nullable(),
  }),
  /** How long what is written on an appeal is kept once it is answered: filing consents to it. */
  keeps: z.object({ appealDays: z.number().int(), messageDays: z.number().int() }),
  appeal: customerAppeal.nullable(),
  statement: statement.nullable(),
  /** What happened with this decision since it took effect: no names, no internal words. */
  history: z.array(historyEntry),
  now: z.date(),
});

export const appealForm = z.strictObject({
  commandId,
  situation: appealSituation,
  text: words(appealLimits.text),
  requestIds: z.array(words(appealLimits.requestId)).max(appealLimits.requests).default([]),
  /** To the further questions of the situation, by their ids (./appeal-questions.ts). */
  answers: z
    .array(z.strictObject({ question: words(32), answer: words(appealLimits.answer) }))
    .max(5)
    .optional(),
  fileIds,
});

const answerForm = z.strictObject({ commandId, text: words(appealLimits.message), fileIds });
const withdrawal = z.strictObject({ commandId });
const statusOf = z.object({ status: appealStatus });
const nothing = z.object({ done: z.literal(true) });

/** What is typed is kept until it is sent; files wait beside it. */
const draftOf = z.strictObject({ kind: draftKind });
const draftToKeep = draftOf.extend({ content: draftContent });
const fileOf = z.strictObject({ id: z.uuid() });

export const portalContract = {
  me: call.output(
    z.object({
      name: z.string(),
      email: z.string(),
      organization: z.object({ id: z.string(), name: z.string(), timezone: z.string() }),
      role: z.enum(["owner", "member"]),
    }),
  ),
  standing: call.output(ownStanding),
  /** Whom it concerns, one by one. */
  affected: call
    .input(z.strictObject({ ...pageInput(20), search: words(128).optional() }))
    .output(pageOf(affectedSubject)),
  adoption: call.output(ownAdoption),
  notices: call.input(z.strictObject(pageInput(20))).output(pageOf(noticeRow)),
  notice: call.input(z.strictObject({ id: z.uuid() })).output(ownNotice),
  /** Acknowledging counts as delivery. */
  acknowledge: call.input(z.strictObject({ id: z.uuid() })).output(z.object({ acknowledgedAt: z.date() })),
  appealable: call.input(z.strictObject({ caseReference: reference })).output(appealable),
  fileAppeal: call.input(appealForm.extend({ caseReference: reference })).output(z.object({ reference })),
  answer: call.input(answerForm.extend({ reference })).output(statusOf),
  withdraw: call.input(withdrawal.extend({ reference })).output(statusOf),
  draft: call.input(draftOf.extend({ caseReference: reference })).output(keptDraft),
  keepDraft: call.input(draftToKeep.extend({ caseReference: reference })).output(nothing),
  /** Takes a file back that was not sent yet. */
  discardFile: call.input(fileOf.extend({ caseReference: reference })).output(nothing),
  organization: organizationContract,
  webhooks: webhooksContract,
  trustedAccess: ownTrustedAccessContract,
  blocks: ownBlocksContract,
};

const token = z.string().max(512);

/** The door for the locked-out: a signed link instead of a session. */
export const doorContract = {
  open: call.input(z.strictObject({ token })).output(appealable),
  file: call.input(appealForm.extend({ token })).output(z.object({ reference })),
  answer: call.input(answerForm.extend({ token })).output(statusOf),
  withdraw: call.input(withdrawal.extend({ token })).output(statusOf),
  draft: call.input(draftOf.extend({ token })).output(keptDraft),
  keepDraft: call.input(draftToKeep.extend({ token })).output(nothing),
  discardFile: call.input(fileOf.extend({ token })).output(nothing),
  /** Mails a new link to the organization's contacts. The same answer whether or not the reference exists. */
  requestLink: call.input(z.strictObject({ reference })).output(z.object({ accepted: z.literal(true) })),
};

export type CustomerAppeal = z.infer<typeof customerAppeal>;
export type AffectedSubject = z.infer<typeof affectedSubject>;
export type OwnStanding = z.infer<typeof ownStanding>;
export type OwnNotice = z.infer<typeof ownNotice>;
export type NoticeRow = z.infer<typeof noticeRow>;
export type Appealable = z.infer<typeof appealable>;
export type AppealForm = z.infer<typeof appealForm>;
export type AnswerForm = z.infer<typeof answerForm>;
