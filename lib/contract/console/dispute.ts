import { z } from "zod";
import { call } from "../base";
import { pageInput, pageOf } from "../page";
import { words } from "../text";
import { toldNotice } from "../told-notice";
import {
  commandId,
  disputeStatus,
  missingFact,
  personView,
  reference,
  severity,
  subjectView,
  version,
} from "../values";

const count = z.number().int();

const row = z.object({
  /** The block's. */
  reference,
  status: disputeStatus,
  subject: subjectView,
  policy: z.string(),
  monitor: z.object({ name: z.string(), version: z.string() }),
  model: z.string(),
  occurredAt: z.date(),
  filedAt: z.date(),
  answer: z.object({ by: personView, at: z.date() }).nullable(),
});

const view = row.extend({
  version,
  text: z.string(),
  reason: z.string().nullable(),
  requestId: z.string(),
  responseId: z.string().nullable(),
  score: z.number(),
  severity,
  /** What disputes of this version of the monitor came to in the last 90 days, this one among them. */
  record: z.object({ disputed: count, falseBlocks: count, stands: count }),
  /** What the customer was sent of the answer. */
  notice: toldNotice.nullable(),
  /** Why whoever asks cannot answer; empty where they can. */
  missing: z.array(missingFact),
});

const answer = { outcome: z.enum(["false_block", "stands"]), reason: words(2_000) };

/** The mail, word for word. */
const preview = z.object({ title: z.string(), text: z.string() });

/** Disputes of blocked requests, and their answers. */
export const disputeContract = {
  /** Those to answer, the longest waiting first; or those answered, the newest first. */
  list: call
    .input(z.strictObject({ filter: z.enum(["open", "answered"]).default("open"), ...pageInput(50) }))
    .output(pageOf(row)),
  get: call.input(z.strictObject({ reference })).output(view),
  /** What the customer would be sent. */
  preview: call.input(z.strictObject({ reference, ...answer })).output(preview),
  answer: call
    .input(z.strictObject({ ...{ reference, version, commandId }, ...answer }))
    .output(z.object({ reference, status: disputeStatus })),
};

export type DisputeRow = z.infer<typeof row>;
export type AnswerPreview = z.infer<typeof preview>;
export type DisputeView = z.infer<typeof view>;
