import { z } from "zod";
import { call } from "../base";
import { fileIds, fileLimits, fileView } from "../files";
import { historyEntry } from "../history";
import { pageInput, pageOf } from "../page";
import { statement } from "../statement";
import { safetyIdentifier, words } from "../text";
import {
  appealOutcome,
  appealSituation,
  appealStatus,
  claimView,
  commandId,
  missingFact,
  personView,
  reference,
  subjectView,
  tab,
  version,
} from "../values";
import { evidenceLooks } from "./case-evidence";
import { grantView } from "./case-organization";
import { signalView } from "./case-signals";
import { decisionView } from "./decision";
import { applied } from "./gateway";
import { orderPart } from "./queue";
import { standingView } from "./standing";

const adoption = z.enum(["none", "partial", "full", "unknown"]);

/** At once: more is no narrowing. */
export const MOST_NARROWED = 20;

const monitorFault = z.enum(["harmless", "authorised", "wrong_subject", "too_severe", "none"]);

const appealRow = z.object({
  reference,
  caseReference: reference,
  subject: subjectView,
  status: appealStatus,
  situation: appealSituation,
  /** Which kind of granted it was; null for every other status. */
  outcome: appealOutcome.nullable(),
  filedAt: z.date(),
  decidedAt: z.date().nullable(),
  dueAt: z.date(),
  actBy: z.date(),
  order: z.array(orderPart),
  /** Until when there is something left to save; null for a warning. */
  savesUntil: z.date().nullable(),
  claim: claimView.nullable(),
  /** Whose it is to decide. */
  assignee: personView.nullable(),
  /** Null when this person may decide it, else why not. */
  notEligible: z.string().nullable(),
});

const appealOffer = z.object({
  command: z.enum([
    ...["grant_appeal", "uphold_appeal", "ask_customer"],
    ...["note_on_appeal", "assign_appeal", "take_over_appeal"],
  ] as const),
  available: z.boolean(),
  missing: z.array(missingFact),
  effect: z.string(),
});

const appealView = appealRow.extend({
  version,
  text: z.string(),
  requestIds: z.array(z.string()),
  /** What was asked of the situation, and answered. */
  answers: z.array(z.object({ question: z.string(), answer: z.string() })),
  files: z.array(fileView),
  fileLimits,
  channel: z.enum(["link", "portal", "api"]),
  windowEndsAt: z.date(),
  reasons: z.string().nullable(),
  /** Where it was overturned: what the monitor got wrong, for its calibration. */
  monitorFault: monitorFault.nullable(),
  monitorNote: z.string().nullable(),
  /** Where it was narrowed: who is looked at instead, and on which case. */
  narrowedTo: z.array(z.object({ safetyIdentifier, caseReference: reference.nullable() })),
  /** Whom a whole organization's limit could be narrowed to, as far as they are known; null for any other limit. */
  narrowable: z
    .array(
      z.object({
        safetyIdentifier,
        signals: z.number().int(),
        lastSignalAt: z.date().nullable(),
        /** Of the organization's requests, 0–1; null where it was not counted. */
        share: z.number().nullable(),
      }),
    )
    .nullable(),
  /** Whether an earlier warning that still counts stands behind the limit. */
  hasWarningBehind: z.boolean(),
  decidedBy: personView.nullable(),
  readAt: z.date().nullable(),
  restriction: z
    .object({
      effectiveAt: z.date(),
      expiresAt: z.date(),
      endedAt: z.date().nullable(),
      models: z.array(z.string()),
    })
    .nullable(),
  /** Requests per hour the restriction refuses, from traffic counters. */
  requestsPerHour: z.number(),
  decision: decisionView,
  signals: z.array(signalView),
  /** The notice under appeal as it was sent. */
  notice: z.object({ id: z.string(), title: z.string(), statement, visibleAt: z.date() }).nullable(),
  standing: standingView,
  /** Null where nothing was limited, or no gateway reports. */
  applied: applied.nullable(),
  /** What changed after the decision was taken. Signals are counted as far as 1,000. */
  since: z.object({
    signals: z.object({ count: z.number().int(), last: z.date().nullable() }),
    adoption: z.object({ before: adoption.nullable(), now: adoption }),
    keys: z.object({ made: z.number().int(), revoked: z.number().int() }),
  }),
  /** As the case was opened, and now. */
  trustedAccess: z.object({ atFlag: grantView.nullable(), now: grantView.nullable() }),
  evidenceLooks,
  mayReveal: z.boolean(),
  history: z.array(historyEntry),
  messages: z.array(
    z.object({
      id: z.string(),
      author: z.enum(["customer", "staff"]),
      name: z.string().nullable(),
      text: z.string(),
      files: z.array(fileView),
      sentAt: z.date(),
    }),
  ),
  /** What colleagues say to each other; customers never see it. */
  notes: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(["note", "take_over", "assignment"]),
      by: personView,
      /** Whom it was assigned to, or who lost the claim. */
      to: personView.nullable(),
      text: z.string(),
      at: z.date(),
    }),
  ),
  /** While it waits for its customer: when they are reminded, and when it is open again. */
  remindAt: z.date().nullable(),
  returnsAt: z.date().nullable(),
  /** Words to begin a message to the customer with. */
  templates: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      for: z.enum(["ask", "grant", "narrow", "uphold"]),
      text: z.string(),
    }),
  ),
  offers: z.array(appealOffer),
  /** Whom it may be given to: they decide appeals, and signed nothing of this one. */
  deciders: z.array(personView),
});

const addressed = z.strictObject({ reference });
const command = addressed.extend({ version, commandId });

const appealDecision = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("grant_appeal"),
    outcome: appealOutcome,
    reasons: words(4_000),
    /** Overturned: the warning that the limit rests on was wrong as well. */
    voidWarning: z.boolean().optional(),
    monitorFault: monitorFault.optional(),
    monitorNote: z.string().max(2_000).optional(),
    /** Narrowed: the users to look at instead. */
    narrowedTo: z.array(safetyIdentifier).min(1).max(MOST_NARROWED).optional(),
  }),
  z.strictObject({ kind: z.literal("uphold_appeal"), reasons: words(4_000) }),
  z.strictObject({ kind: z.literal("ask_customer"), text: words(4_000), fileIds }),
  z.strictObject({ kind: z.literal("note_on_appeal"), text: words(4_000) }),
  z.strictObject({
    kind: z.literal("assign_appeal"),
    personId: z.uuid().nullable(),
    note: z.string().max(2_000).optional(),
  }),
  z.strictObject({ kind: z.literal("take_over_appeal"), reason: words(2_000) }),
]);

export const appealContract = {
  list: call
    .input(
      z.strictObject({
        filter: z.enum(["open", "waiting", "closed"]).default("open"),
        ...pageInput(50),
      }),
    )
    .output(pageOf(appealRow)),
  counts: call.output(z.object({ open: z.number().int(), urgent: z.number().int() })),
  /** Opening it marks it as read by a person. */
  get: call.input(addressed).output(appealView),
  claim: call.input(addressed.extend({ tab })).output(z.object({ claim: claimView })),
  /** Prolongs this tab's claim while its page is open; not held once another tab or person has it. */
  heartbeat: call.input(addressed.extend({ tab })).output(z.object({ held: z.boolean() })),
  release: call.input(addressed.extend({ tab })).output(z.object({ released: z.boolean() })),
  decide: call
    /** What moves a claim names the browser tab it moves to. */
    .input(command.extend({ decision: appealDecision, tab: tab.optional() }))
    .output(z.object({ version, effectiveAt: z.date().nullable() })),
};

export type MonitorFault = z.infer<typeof monitorFault>;
export type AppealRow = z.infer<typeof appealRow>;
export type AppealView = z.infer<typeof appealView>;
export type AppealOffer = z.infer<typeof appealOffer>;
export type AppealDecision = z.infer<typeof appealDecision>;
