import { z } from "zod";
import { call } from "../base";
import { pageInput, pageOf } from "../page";
import { caseStatus, claimView, personView, reference, severity, subjectView, tab, viewers } from "../values";
import { queueFilter, queueOrder } from "./queue-filter";
import { queueCount, savedViewsContract } from "./queue-view";

/** One part of the order: what it is and by how many milliseconds it moves `actBy` (bonus parts are negative). */
export const orderPart = z.object({ label: z.string(), ms: z.number() });

const queueRow = z.object({
  reference,
  subject: subjectView,
  policy: z.string(),
  status: caseStatus,
  severity,
  repeat: z.boolean(),
  interim: z.boolean(),
  /** Trusted access spoke for the subject when the case opened. */
  trusted: z.boolean(),
  /** No channel delivered a notice to this subject, nor goes on to. */
  unreached: z.boolean(),
  requestsPerHour: z.number(),
  signalCount: z.number().int(),
  openedAt: z.date(),
  lastSignalAt: z.date(),
  dueAt: z.date(),
  actBy: z.date(),
  order: z.array(orderPart),
  claim: claimView.nullable(),
  assignee: personView.nullable(),
  /** Null once it has woken. */
  snoozedUntil: z.date().nullable(),
  /** Who asked the leads what, where that waits for an answer. */
  question: z.object({ by: personView, at: z.date() }).nullable(),
  viewers,
});

/** The views everybody has, in the order of the list beside the queue. */
const queueView = z.enum([
  "all",
  "mine",
  "assigned",
  "late",
  "repeat",
  "awaiting_my_approval",
  "awaiting_approval",
  "question",
  "unreached",
  "snoozed",
]);

const choice = z.object({ value: z.string(), label: z.string() });

/** A case, or null where none is left. */
const found = z.object({ reference: reference.nullable() });

export const queueContract = {
  /** Cases that wait for somebody, a keyset page at a time. A cursor is of the order it was given for. */
  list: call
    .input(
      z.strictObject({
        filter: queueFilter.default({}),
        order: queueOrder.default("urgent"),
        ...pageInput(50),
      }),
    )
    .output(pageOf(queueRow)),
  counts: call.output(z.record(queueView, queueCount)),
  /** What a filter may be set to. */
  facets: call.output(
    z.object({
      policies: z.array(choice),
      monitors: z.array(choice),
      models: z.array(choice),
      /** Who may be assigned a case. */
      staff: z.array(personView),
    }),
  ),
  /** Claims the most urgent case that this person may take, for this tab: never the same one for two. */
  next: call.input(z.strictObject({ tab, filter: queueFilter.default({}) })).output(found),
  /** The case that `next` would probably claim, besides this one. */
  peek: call
    .input(z.strictObject({ except: reference.optional(), filter: queueFilter.default({}) }))
    .output(found),
  views: savedViewsContract,
};

export type QueueRow = z.infer<typeof queueRow>;
export type QueueView = z.infer<typeof queueView>;
