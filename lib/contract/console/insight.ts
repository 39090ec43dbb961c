import { z } from "zod";
import { call } from "../base";
import { monitorKind } from "../values";

/** A share as far as a sample tells it (95 %), 0 to 1. */
const interval = z.object({ low: z.number(), high: z.number() });
const count = z.number().int();

const monitorRow = z.object({
  monitor: z.object({
    id: z.string(),
    name: z.string(),
    kind: monitorKind,
  }),
  version: z.string(),
  signals: count,
  /** Cases that it joined. */
  cases: count,
  /** Cases it is part of whose decision took effect; the next four are among them. */
  decided: count,
  falsePositives: count,
  authorisedWork: count,
  warned: count,
  revoked: count,
  /** Of those warned and revoked, how many an appeal has overturned since. */
  overturned: count,
  /** Disputes of its blocks that were filed in the period, and what they were answered since. */
  disputed: count,
  falseBlocks: count,
  standingBlocks: count,
  /** False positives among the decided; null where none was decided. */
  share: z.number().nullable(),
  interval: interval.nullable(),
  verdict: z.enum(["too_few", "mostly_wrong", "often_wrong", "fair"]),
});

/** Whole days in UTC, and today as far as it has come. */
const period = z.strictObject({ days: z.union([z.literal(7), z.literal(30), z.literal(90)]).default(30) });
const span = { from: z.date(), until: z.date() };

const reach = z.object({
  ...span,
  requests: z.number(),
  refused: z.number(),
  /** At least so many distinct ones: windows cannot be summed. */
  identifiers: count,
  warned: count,
  limited: count,
  touched: count,
  /** Identifiers touched of organizations that sent no counters. */
  touchedUncounted: count,
  organizations: count,
  organizationsCounted: count,
  organizationsLimited: count,
  countedFrom: z.date().nullable(),
  countedUntil: z.date().nullable(),
  /** How much of the period the counters cover, 0 to 1. */
  covered: z.number(),
});

const appeals = z.object({
  ...span,
  /** Filed within the period. */
  filed: count,
  /** Answered or closed within it, by how: never counted together. */
  overturned: count,
  restoredEarly: count,
  narrowed: count,
  upheld: count,
  withdrawn: count,
  moot: count,
  /** From filing to a person's answer; null where none was given. */
  medianHours: z.number().nullable(),
  /** Without an appeal: access given back while the decision stood, and decisions taken back. */
  restored: count,
  reversed: count,
  /** How many decisions that warn or limit took effect. */
  decided: count,
});

export const insightContract = {
  /** The worst calibrated first, by the lower end of the interval. */
  monitors: call.input(period).output(z.object({ ...span, rows: z.array(monitorRow) })),
  /** What measures touched, against what the gateway counted. */
  reach: call.input(period).output(reach),
  /** What became of appeals, and what was put right without one. */
  appeals: call.input(period).output(appeals),
};

export type MonitorRow = z.infer<typeof monitorRow>;
export type AppealOutcomes = z.infer<typeof appeals>;
export type ReachView = z.infer<typeof reach>;
