import { z } from "zod";
import { call } from "../base";
import { caseStatus, claimView, reference, severity, subjectView } from "../values";

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
  signalCount: z.number().int(),
  openedAt: z.date(),
  lastSignalAt: z.date(),
  dueAt: z.date(),
  actBy: z.date(),
  order: z.array(orderPart),
  claim: claimView.nullable(),
});

const queueFilter = z.enum(["all", "mine", "late", "repeat", "awaiting_approval"]);

export const queueContract = {
  /** Open cases by `actBy`, a keyset page at a time. */
  list: call
    .input(
      z.strictObject({
        filter: queueFilter.default("all"),
        cursor: z.string().optional(),
        limit: z.number().int().min(1).max(200).default(50),
      }),
    )
    .output(z.object({ rows: z.array(queueRow), nextCursor: z.string().nullable(), now: z.date() })),
  /** Exact below 10,000; `10000` means that or more. */
  counts: call.output(z.record(queueFilter, z.number().int())),
};

export type QueueRow = z.infer<typeof queueRow>;
export type QueueFilter = z.infer<typeof queueFilter>;
