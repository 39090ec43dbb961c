import { z } from "zod";
import { call } from "../base";
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
import { organizationContract } from "./organization";
import { webhooksContract } from "./webhooks";

/** An appeal as its customer sees it: no names, no internal words. */
const customerAppeal = z.object({
  reference,
  status: appealStatus,
  /** What the customer wrote when it was filed. */
  situation: appealSituation,
  text: z.string(),
  requestIds: z.array(z.string()),
  filedAt: z.date(),
  readAt: z.date().nullable(),
  decidedAt: z.date().nullable(),
  outcome: appealOutcome.nullable(),
  reasons: z.string().nullable(),
  /** How many messages can still be added today; null while it is more than a few. */
  messagesLeft: z.number().int().nullable(),
  messages: z.array(
    z.object({ id: z.string(), author: z.enum(["customer", "staff"]), text: z.string(), sentAt: z.date() }),
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
  /** Median hours to an answer over the last 90 days; null when there were none. */
  usualHours: z.number().nullable(),
  appeal: customerAppeal.nullable(),
  statement: statement.nullable(),
  /** What happened with this decision since it took effect: no names, no internal words. */
  history: z.array(historyEntry),
  now: z.date(),
});

export const appealForm = z.strictObject({
  commandId,
  situation: appealSituation,
  text: words(8_000),
  requestIds: z.array(words(200)).max(50).default([]),
});

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
  answer: call
    .input(z.strictObject({ reference, commandId, text: words(4_000) }))
    .output(z.object({ status: appealStatus })),
  organization: organizationContract,
  webhooks: webhooksContract,
};

/** The door for the locked-out: a signed link instead of a session. */
export const doorContract = {
  open: call.input(z.strictObject({ token: z.string().max(512) })).output(appealable),
  file: call.input(appealForm.extend({ token: z.string().max(512) })).output(z.object({ reference })),
  answer: call
    .input(z.strictObject({ token: z.string().max(512), commandId, text: words(4_000) }))
    .output(z.object({ status: appealStatus })),
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
