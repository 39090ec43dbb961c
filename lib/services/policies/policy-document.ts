import { z } from "zod";
import type { PolicyDocument } from "@/lib/domain/policy";
import { AppError } from "@/lib/errors";

const text = (max: number) => z.string().trim().min(1).max(max);
const hours = (max: number) => z.number().positive().max(max);
const days = (max: number) => z.number().int().positive().max(max);
const count = z.number().int().positive().max(10_000);
const share = z.number().min(0).max(1);

const numbers = z.strictObject({
  scoreFloor: share,
  openAt: count,
  openAtWarned: count,
  windowHours: hours(720),
  // Nobody behind an identifier is limited without having been warned (invariant 1).
  warningsRequired: z.strictObject({
    end_user: z.number().int().min(1).max(10),
    organization: z.number().int().min(0).max(10),
  }),
  graceHours: z.number().min(0).max(720),
  warningLapsesDays: days(3_650),
  // The hard cap (invariant 3).
  restrictionHours: hours(168),
  appealWindowDays: days(3_650),
  claimLeaseMinutes: z.number().positive().max(1_440),
  dueHours: z.strictObject({ critical: hours(720), high: hours(720), medium: hours(720), low: hours(720) }),
  appealDueHours: hours(720),
  undoWindowSeconds: z.number().min(0).max(3_600),
  quietDays: z.number().min(0).max(30),
  largeIdentifierShare: share,
});

const document: z.ZodType<PolicyDocument> = z.strictObject({
  title: text(120),
  errorCode: z.string().regex(/^[a-z][a-z0-9_]{0,63}$/, "must be lower case letters, digits and underscores"),
  reason: z.string().regex(/^[a-z][a-z0-9_]{0,63}$/, "must be lower case letters, digits and underscores"),
  coveredModels: z
    .array(z.string().regex(/^[^*\s]{1,128}\*?$/, "must be a model's name, or a prefix with * at its end"))
    .min(1)
    .max(500),
  clauses: z
    .array(z.strictObject({ id: text(64), title: text(200), text: text(4_000) }))
    .min(1)
    .max(200)
    .refine(
      (clauses) => new Set(clauses.map(({ id }) => id)).size === clauses.length,
      "must differ in their ids",
    ),
  numbers,
});

/** One thing that keeps a document from becoming a policy: where it stands, and a sentence about it. */
export type DocumentProblem = { path: string; message: string };

function problemOf({ path, message }: z.core.$ZodIssue): DocumentProblem {
  return { path: path.join(".") || "document", message };
}

/** Everything that is wrong with a document, in its order; empty where it may become a policy. */
export function documentProblems(given: unknown): DocumentProblem[] {
  return document.safeParse(given).error?.issues.map(problemOf) ?? [];
}

/** The document if it may become a policy. Throws `invalid`, naming the first member that is wrong. */
export function parsePolicyDocument(given: unknown): PolicyDocument {
  const { data, error } = document.safeParse(given);
  if (data) return data;
  const [issue] = error.issues;
  const { path, message } = issue ? problemOf(issue) : { path: "document", message: "is not valid" };
  throw new AppError("invalid", `${path}: ${message}`, { param: path });
}
