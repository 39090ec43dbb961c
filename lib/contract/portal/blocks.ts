import { z } from "zod";
import { call } from "../base";
import { pageInput, pageOf } from "../page";
import { words } from "../text";
import { clauseView, commandId, disputeStatus, missingFact, reference } from "../values";
import { MOST_DISPUTE_TEXT } from "./appeal-limits";

const row = z.object({
  reference,
  model: z.string(),
  requestId: z.string(),
  safetyIdentifier: z.string().nullable(),
  occurredAt: z.date(),
  policy: z.string(),
  /** Null while it was not disputed. */
  dispute: disputeStatus.nullable(),
});

/** A blocked request as its organization sees it: nothing of the monitor, and no names of staff. */
const view = row.omit({ policy: true, dispute: true }).extend({
  responseId: z.string().nullable(),
  policy: z.object({ title: z.string(), code: z.string(), clauses: z.array(clauseView) }),
  dispute: z
    .object({
      status: disputeStatus,
      text: z.string(),
      filedAt: z.date(),
      answeredAt: z.date().nullable(),
      reason: z.string().nullable(),
      /** What was sent of the answer. */
      notice: z.object({ text: z.string() }).nullable(),
    })
    .nullable(),
  deadline: z.date(),
  /** Why it cannot be disputed; empty where it can. */
  missing: z.array(missingFact),
  /** For how many days after the answer what is written is kept. */
  keptDays: z.number().int(),
});

/** Blocked requests of the organization of whoever asks. */
export const ownBlocksContract = {
  /** The newest first. */
  list: call.input(z.strictObject(pageInput(30))).output(pageOf(row)),
  get: call.input(z.strictObject({ reference })).output(view),
  dispute: call
    .input(z.strictObject({ reference, commandId, text: words(MOST_DISPUTE_TEXT) }))
    .output(z.object({ reference, status: disputeStatus })),
};

export type OwnBlockRow = z.infer<typeof row>;
export type OwnBlockView = z.infer<typeof view>;
