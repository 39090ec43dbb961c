import { z } from "zod";
import { call } from "../base";
import { historyEntry } from "../history";
import { pageOf } from "../page";
import { words } from "../text";
import { caseOutcome, caseStatus, reference, standingStatus, subjectView } from "../values";
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
        z.object({ reference, status: caseStatus, outcome: caseOutcome.nullable(), openedAt: z.date() }),
      ),
      history: z.array(historyEntry),
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
};

export type SubjectRow = z.infer<typeof subjectRow>;
export type SubjectHistory = z.infer<typeof subjectHistory>;
