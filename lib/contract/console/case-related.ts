import { z } from "zod";
import { reference, severity, standingStatus, subjectKind } from "../values";

/**
 * A limit during which an identifier was seen for the first time, so many milliseconds after it began: it may be the
 * same person.
 */
export const afterLimit = z.object({
  /** Of the limit's case. */
  reference,
  subjectId: z.string(),
  safetyIdentifier: z.string(),
  ms: z.number(),
});

/** Another subject of the same organization; the list has the most telling first. */
export const relatedSubject = z.object({
  id: z.string(),
  kind: subjectKind,
  safetyIdentifier: z.string().nullable(),
  firstSeenAt: z.date(),
  afterLimit: afterLimit.nullable(),
  standing: z.object({ status: standingStatus, until: z.date().nullable() }),
  openCase: z.object({ reference, severity, openedAt: z.date() }).nullable(),
});

export type RelatedSubject = z.infer<typeof relatedSubject>;
