import { z } from "zod";
import { call } from "../base";
import { historyEntry } from "../history";
import { pageOf } from "../page";
import { words } from "../text";
import {
  caseResult,
  caseStatus,
  commandId,
  missingFact,
  reference,
  standingStatus,
  subjectView,
  version,
} from "../values";
import { standingView } from "./standing";

const subjectRow = z.object({
  subject: subjectView,
  standing: standingStatus,
  until: z.date().nullable(),
  cases: z.number().int(),
  lastSignalAt: z.date().nullable(),
});

const subjectHistory = z.object({
  subject: subjectView,
  standings: z.array(
    z.object({
      policy: z.string(),
      standing: standingView,
      cases: z.array(
        z.object({ reference, status: caseStatus, result: caseResult.nullable(), openedAt: z.date() }),
      ),
      history: z.array(historyEntry),
      /** The limit in effect, and whether access can be given back without an appeal. */
      limit: z
        .object({
          decisionId: z.string(),
          version,
          restore: z.object({ available: z.boolean(), missing: z.array(missingFact), effect: z.string() }),
        })
        .nullable(),
    }),
  ),
  now: z.date(),
});

export const subjectContract = {
  /** Search by organization name or id, exact identifier or prefix, or case reference. */
  list: call
    .input(z.strictObject({ query: words(128, 0).default(""), cursor: z.string().optional() }))
    .output(pageOf(subjectRow)),
  get: call.input(z.strictObject({ id: z.uuid() })).output(subjectHistory),
  /** Gives access back without an appeal, while the limit is in effect. */
  restore: call
    .input(z.strictObject({ id: z.uuid(), decisionId: z.uuid(), version, commandId, reasons: words(4_000) }))
    .output(z.object({ version })),
};

export type SubjectRow = z.infer<typeof subjectRow>;
export type SubjectHistory = z.infer<typeof subjectHistory>;
