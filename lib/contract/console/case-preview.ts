import { z } from "zod";
import { call } from "../base";
import { statement } from "../statement";
import { reference } from "../values";
import { approveDecision, revokeDecision, warnDecision } from "./case-decision";

/** The decisions that tell the customer something. */
const previewed = z.discriminatedUnion("kind", [warnDecision, revokeDecision, approveDecision]);

const noticePreview = z.object({
  kind: z.literal("notice"),
  title: z.string(),
  /** The mail, word for word. */
  text: z.string(),
  statement,
  effect: z.object({
    sentence: z.string(),
    /** Whom it concerns: "User 9f3a…c1a2 of Northwind". */
    subject: z.string(),
    /** What may not be used; empty for a warning, as the instants are null. */
    models: z.array(z.string()),
    from: z.date().nullable(),
    until: z.date().nullable(),
    /** Requests that carry the subject, of all models, as far as they were counted. */
    requestsPerHour: z.number(),
    /** `from` and `until` are then those of an approval given at this moment. */
    needsApproval: z.boolean(),
  }),
});

/** Why the decision would be refused: what a preview is asked for as much as the notice, and so no failure of it. */
const refusedPreview = z.object({ kind: z.literal("refused"), reason: z.string(), message: z.string() });

/** What a decision taken now would send and do, or why it would be refused. Writes nothing. */
export const previewCall = call
  .input(z.strictObject({ reference, decision: previewed }))
  .output(z.discriminatedUnion("kind", [noticePreview, refusedPreview]));

export type PreviewedDecision = z.infer<typeof previewed>;
export type NoticePreview = z.infer<typeof noticePreview>;
export type CasePreview = NoticePreview | z.infer<typeof refusedPreview>;
