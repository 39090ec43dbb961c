import { z } from "zod";
import { decisionKind, dismissalReason, personView } from "../values";
import { gravity, intent } from "./case-decision";

/** Who a restriction would hit; numbers by traffic counters. */
export const blastRadius = z.object({
  identifiers: z.number().int(),
  requestsPerHour: z.number(),
  trustedAccessMembers: z.number().int(),
  narrower: z.string().nullable(),
});

/** The two questions of proportionality that are counted. */
export const extent = z.object({
  /** Flagged requests of the case. */
  count: z.number().int(),
  /** Of the subject's own traffic, 0–1; null where nothing was counted. */
  share: z.number().nullable(),
});

/** A decision as staff read it. */
export const decisionView = z.object({
  id: z.string(),
  kind: decisionKind,
  by: personView,
  decidedAt: z.date(),
  effectiveAt: z.date().nullable(),
  undoneAt: z.date().nullable(),
  reversedAt: z.date().nullable(),
  clause: z.string().nullable(),
  facts: z.string().nullable(),
  rationale: z.string(),
  dismissalReason: dismissalReason.nullable(),
  overrideReason: z.string().nullable(),
  /** Null for a dismissal, and for decisions of before it was asked. */
  proportionality: extent.extend({ gravity, intent, note: z.string().nullable() }).nullable(),
  approval: z
    .object({
      by: personView,
      at: z.date(),
      outcome: z.enum(["approved", "returned", "refused"]),
      reason: z.string().nullable(),
    })
    .nullable(),
  /** Set while it waits for a second person. */
  proposal: z.object({ blastRadius }).nullable(),
});

export type DecisionView = z.infer<typeof decisionView>;
export type BlastRadius = z.infer<typeof blastRadius>;
