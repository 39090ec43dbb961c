import { z } from "zod";
import { clauseView, noticeKind, subjectKind } from "./values";

/**
 * A statement of reasons as sent: the fields of a DSA statement (Art. 17) are its model. Instants are UTC;
 * `timezone` is the organization's, for reading. Members that do not apply to a kind are null.
 */
export const statement = z.object({
  kind: noticeKind,
  /** What a person reads first, in the notice's own sentences: the state, and until when. */
  lead: z.array(z.string()),
  reference: z.string(),
  policy: z.string(),
  organization: z.string(),
  subject: z.object({ kind: subjectKind, safetyIdentifier: z.string().nullable() }),
  timezone: z.string(),
  models: z.array(z.string()),
  effectiveAt: z.coerce.date(),
  expiresAt: z.coerce.date().nullable(),
  clause: clauseView.nullable(),
  facts: z.string().nullable(),
  activity: z
    .object({
      from: z.coerce.date(),
      to: z.coerce.date(),
      count: z.number().int(),
      requestIds: z.array(z.string()),
    })
    .nullable(),
  automatedDetection: z.boolean(),
  automatedDecision: z.boolean(),
  priorWarnings: z.array(z.object({ reference: z.string(), deliveredAt: z.coerce.date() })),
  /** Whether trusted access was recognised, in a sentence; null where the notice says nothing of it. */
  trustedAccess: z.string().nullable(),
  /** In sentences. */
  remedies: z.array(z.string()),
  /** What follows a warning when it goes on, in sentences; empty for other kinds. */
  consequence: z.array(z.string()),
  appeal: z
    .object({ reference: z.string().nullable(), deadline: z.coerce.date(), url: z.string() })
    .nullable(),
  /** Of an interim limit: how it is reviewed, and how to be heard meanwhile, in sentences; empty for other kinds. */
  review: z.array(z.string()),
  /** What an answer says: reasons of an appeal's decision, a question, or what still limits access. */
  remark: z.string().nullable(),
  /** What the policy adds at the end. */
  closing: z.array(z.string()),
});

export type StatementView = z.infer<typeof statement>;
