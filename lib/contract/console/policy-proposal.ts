import { z } from "zod";
import { words } from "../text";
import { missingFact, personView } from "../values";
import { change, document } from "./policy-document";

export const proposalStatus = z.enum(["open", "confirmed", "refused", "withdrawn"]);
const answers = z.enum(["confirm", "refuse", "withdraw"]);

/** What is answered to a proposal; a refusal says why. */
export const proposalAnswer = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("confirm") }),
  z.strictObject({ kind: z.literal("refuse"), reason: words(2_000) }),
  z.strictObject({ kind: z.literal("withdraw") }),
]);

/** A change that a lead would like, as lists name it. */
export const proposalSummary = z.object({
  id: z.string(),
  author: personView,
  mine: z.boolean(),
  reason: z.string(),
  proposedAt: z.date(),
  status: proposalStatus,
  answeredBy: personView.nullable(),
  answeredAt: z.date().nullable(),
  answerReason: z.string().nullable(),
});

/** A proposal with what it changes, and what this person may answer. */
export const proposalView = proposalSummary.extend({
  key: z.string(),
  title: z.string(),
  baseVersion: z.number().int(),
  /** The version it became, once confirmed. */
  version: z.number().int().nullable(),
  document,
  /** Against the version it was written from. */
  changes: z.array(change),
  offers: z.array(z.object({ answer: answers, available: z.boolean(), missing: z.array(missingFact) })),
});

export type ProposalSummary = z.infer<typeof proposalSummary>;
export type ProposalView = z.infer<typeof proposalView>;
export type ProposalAnswerKind = z.infer<typeof answers>;
