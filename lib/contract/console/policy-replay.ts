import { z } from "zod";
import { caseOutcome, dismissalReason, reference, severity, subjectView } from "../values";

/** Replayed cases by how the real ones they stand for were decided. */
const decided = z.object({
  false_positive: z.number().int(),
  dismissed: z.number().int(),
  warned: z.number().int(),
  revoked: z.number().int(),
  undecided: z.number().int(),
  /** There was no such case. */
  none: z.number().int(),
});

const replayedCase = z.object({
  subject: subjectView,
  openedAt: z.date(),
  signalCount: z.number().int(),
  severity,
  real: z
    .object({ reference, outcome: caseOutcome.nullable(), dismissalReason: dismissalReason.nullable() })
    .nullable(),
});

const replayGroup = z.object({
  count: z.number().int(),
  subjects: z.number().int(),
  decided,
  /** The newest, at most 50. */
  newest: z.array(replayedCase),
});

/** What a document would have done with the signals of the last 30 days, against the version in effect. */
export const replay = z.object({
  from: z.date(),
  until: z.date(),
  /** How many signals were read, and how many may be; where that cut the time short, `from` is later than 30 days. */
  signals: z.number().int(),
  limit: z.number().int(),
  isCut: z.boolean(),
  tookMs: z.number(),
  /** Cases that open under both, under the version in effect only, and under the proposed one only. */
  same: replayGroup,
  gone: replayGroup,
  added: replayGroup,
});

export type Replay = z.infer<typeof replay>;
export type ReplayGroup = z.infer<typeof replayGroup>;
export type ReplayedCase = z.infer<typeof replayedCase>;
