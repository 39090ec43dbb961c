import { z } from "zod";
import { call } from "../base";
import { pageInput, pageOf } from "../page";
import { text } from "../text";
import { monitorKind, reference, severity } from "../values";

export const signalView = z.object({
  id: z.string(),
  monitor: z.string(),
  monitorVersion: z.string(),
  score: z.number(),
  severity,
  model: z.string(),
  requestId: z.string(),
  occurredAt: z.date(),
  disposition: z.enum(["counted", "below_floor", "quieted", "trusted"]),
  hasEvidence: z.boolean(),
});

/** A session: signals of one monitor that lie close together. Its instants are those of its first and last signal. */
export const signalGroup = z.object({
  monitor: z.string(),
  monitorKind,
  from: z.date(),
  to: z.date(),
  count: z.number().int(),
  highestScore: z.number(),
  models: z.array(z.string()),
  severities: z.array(severity),
  /** Requests that the gateway refused by themselves. */
  blocked: z.number().int(),
});

/** All that one monitor flagged of the case: what can be judged where there is no content. */
export const signalMonitor = signalGroup.extend({ sessions: z.number().int() });

/** Signals over time: equal buckets, the first of which begins at `from`. */
export const signalVolume = z.object({
  from: z.date(),
  bucketMs: z.number(),
  buckets: z.array(
    z.object({
      count: z.number().int(),
      /** Counted within the policy's window up to the bucket's end. */
      within: z.number().int(),
    }),
  ),
  /** As many within the window open a case. */
  openAt: z.number().int(),
  windowHours: z.number(),
});

/** An instant of the years that the database writes as everybody reads them. */
const instant = z
  .date()
  .min(new Date(0))
  .max(new Date(Date.UTC(9999, 11, 31)));
const session = z.strictObject({ from: instant, to: instant });

/** Signals of a case, newest first, a keyset page at a time; of one monitor, or of one session of it. */
export const signalsCall = call
  .input(
    z.strictObject({
      reference,
      monitor: text(128).optional(),
      session: session.optional(),
      ...pageInput(50),
    }),
  )
  .output(pageOf(signalView));

export type SignalView = z.infer<typeof signalView>;
export type SignalGroup = z.infer<typeof signalGroup>;
export type SignalVolume = z.infer<typeof signalVolume>;
