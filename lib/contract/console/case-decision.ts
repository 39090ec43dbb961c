import { z } from "zod";
import { text, words } from "../text";
import { dismissalReason } from "../values";

export const gravity = z.enum(["low", "moderate", "serious"]);
export const intent = z.enum(["unlikely", "unknown", "likely"]);

const reasoned = {
  clause: text(64),
  facts: words(4_000),
  rationale: words(8_000),
  /** Refused while gravity or intent is missing. */
  proportionality: z
    .strictObject({ gravity: gravity.optional(), intent: intent.optional(), note: words(2_000).optional() })
    .optional(),
};

export const warnDecision = z.strictObject({ kind: z.literal("warn"), ...reasoned });
export const revokeDecision = z.strictObject({
  kind: z.literal("revoke"),
  ...reasoned,
  overrideReason: words(2_000).optional(),
});
export const approveDecision = z.strictObject({ kind: z.literal("approve"), decisionId: z.uuid() });

/** What a reviewer decides. The domain judges; here only the shape is. */
export const caseDecision = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("dismiss"), reason: dismissalReason, rationale: words(8_000) }),
  warnDecision,
  revokeDecision,
  approveDecision,
  z.strictObject({ kind: z.literal("return"), decisionId: z.uuid(), reason: words(2_000) }),
  z.strictObject({ kind: z.literal("refuse"), decisionId: z.uuid(), reason: words(2_000) }),
  z.strictObject({ kind: z.literal("undo"), decisionId: z.uuid() }),
  z.strictObject({ kind: z.literal("reverse"), decisionId: z.uuid(), reason: words(2_000) }),
  /** Access comes back at once without an appeal, and the decision stands. The customer reads the reasons. */
  z.strictObject({ kind: z.literal("restore"), decisionId: z.uuid(), reasons: words(4_000) }),
  /** Null takes it from whoever it is assigned to. */
  z.strictObject({ kind: z.literal("assign"), personId: z.uuid().nullable(), note: words(2_000).optional() }),
  /** At least one of the two; the case leaves the queue for seven days at most. */
  z.strictObject({
    kind: z.literal("snooze"),
    until: z.date().optional(),
    untilSignal: z.boolean().optional(),
  }),
  z.strictObject({ kind: z.literal("wake") }),
  /** Asks the leads; the case comes back to whoever asked. */
  z.strictObject({ kind: z.literal("escalate"), question: words(2_000) }),
  z.strictObject({ kind: z.literal("answer_question"), remarkId: z.uuid(), text: words(2_000) }),
  /** The claim moves to the tab that is sent beside the decision. */
  z.strictObject({ kind: z.literal("take_over"), reason: words(2_000) }),
]);

export type Gravity = z.infer<typeof gravity>;
export type Intent = z.infer<typeof intent>;
export type CaseDecision = z.infer<typeof caseDecision>;
