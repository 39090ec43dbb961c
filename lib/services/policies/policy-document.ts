import { z } from "zod";
import {
  NOTICE_PARTS,
  type NoticeKind,
  type NoticePart,
  type NoticeWordings,
} from "@/lib/domain/notice/notice-kind";
import { NOTICE_KINDS, wordingProblem } from "@/lib/domain/notice/wording";
import { cyberPolicy, defaultNumbers } from "@/lib/domain/policy/default-policy";
import {
  LEAST_INTERIM_SIGNALS,
  MOST_INTERIM_HOURS,
  MOST_RESTRICTION_HOURS,
  MOST_TRUSTED_ACCESS_DAYS,
  type PolicyDocument,
} from "@/lib/domain/policy/policy";
import { TEMPLATE_VARIABLES, unknownVariables } from "@/lib/domain/policy/template";
import { AppError } from "@/lib/errors";

// Without what the database cannot hold: a null character, or half of a surrogate pair.
const STORABLE = /^[^\0\p{Cs}]*$/u;
const code = z
  .string("must be text")
  .regex(/^[a-z][a-z0-9_]{0,63}$/, "must begin with a lower case letter: letters, digits and underscores");
const model = z
  .string("must be text")
  .regex(/^[^*\s\0\p{Cs}]{1,128}\*?$/u, "must be a model's name, or a prefix with * at its end");

const text = (max: number) => {
  const error = `must be text of 1 to ${max.toLocaleString("en-GB")} characters`;
  return z.string(error).trim().min(1, error).max(max, error).regex(STORABLE, error);
};
/** A number within bounds that one sentence names. */
const from = (min: number, max: number) => {
  const error = `must be a number from ${min} to ${max.toLocaleString("en-GB")}`;
  return z.number(error).min(min, error).max(max, error);
};
const whole = (min: number, max: number) => {
  const error = `must be a whole number from ${min} to ${max.toLocaleString("en-GB")}`;
  return z.number(error).int(error).min(min, error).max(max, error);
};
// Shorter than some minutes, nobody could act on it, and a limit would be over where it begins.
const hours = (max: number) => from(0.1, max);
const days = (max: number) => whole(1, max);
const count = whole(1, 10_000);
const share = from(0, 1);

const ladder = z.strictObject({
  scoreFloor: share,
  openAt: count,
  openAtWarned: count,
  windowHours: hours(720),
  // Nobody behind an identifier is limited without having been warned (invariant 1).
  warningsRequired: z.strictObject({
    end_user: whole(1, 10),
    organization: whole(0, 10),
  }),
  graceHours: from(0, 720),
  warningLapsesDays: days(3_650),
  restrictionHours: hours(MOST_RESTRICTION_HOURS),
  aboutToEndHours: from(0, MOST_RESTRICTION_HOURS).default(defaultNumbers.aboutToEndHours),
  interimHours: from(0, MOST_INTERIM_HOURS).default(defaultNumbers.interimHours),
  interimAtCritical: whole(LEAST_INTERIM_SIGNALS, 10_000).default(defaultNumbers.interimAtCritical),
  appealWindowDays: days(3_650),
  // A page tells every minute that it is open.
  claimLeaseMinutes: from(2, 1_440),
  dueHours: z.strictObject({ critical: hours(720), high: hours(720), medium: hours(720), low: hours(720) }),
  appealDueHours: hours(720),
  // Documents of before there were these are taken as they are.
  customerReminderHours: hours(720).default(defaultNumbers.customerReminderHours),
  customerAnswerHours: hours(720).default(defaultNumbers.customerAnswerHours),
  customerMessagesPerDay: count.default(defaultNumbers.customerMessagesPerDay),
  keepEvidenceDays: days(3_650).default(defaultNumbers.keepEvidenceDays),
  keepAppealDays: days(3_650).default(defaultNumbers.keepAppealDays),
  keepMessageDays: days(3_650).default(defaultNumbers.keepMessageDays),
  undoWindowSeconds: from(0, 3_600),
  quietDays: from(0, 30),
  trustedAccessDays: days(MOST_TRUSTED_ACCESS_DAYS).default(defaultNumbers.trustedAccessDays),
  trustedAccessReminderDays: days(90).default(defaultNumbers.trustedAccessReminderDays),
  largeIdentifierShare: share,
});

// Else no warning would ever be followed by anything.
const numbers = ladder.refine(({ graceHours, warningLapsesDays }) => graceHours < warningLapsesDays * 24, {
  path: ["warningLapsesDays"],
  error: "must be longer than the grace after a warning",
});

const LONGEST: Record<NoticePart, number> = { title: 200, opening: 2_000, closing: 2_000 };

/** Own words for one part of one kind of notice: every variable is known, and what must be said is. */
const ownWords = (kind: NoticeKind, part: NoticePart) =>
  text(LONGEST[part]).refine((words) => wordingProblem(kind, part, words) === null, {
    error: ({ input }) => wordingProblem(kind, part, String(input)) ?? "is not valid",
  });

const wordingOf = (kind: NoticeKind) =>
  z.strictObject(Object.fromEntries(NOTICE_PARTS.map((part) => [part, ownWords(kind, part)]))).partial();

const wordings: z.ZodType<NoticeWordings> = z
  .strictObject(Object.fromEntries(NOTICE_KINDS.map((kind) => [kind, wordingOf(kind)])))
  .partial();

const document: z.ZodType<PolicyDocument> = z.strictObject({
  title: text(120),
  errorCode: code,
  reason: code,
  coveredModels: z
    .array(model)
    .min(1, "must name a model")
    .max(500, "must be 500 at most")
    .refine((models) => new Set(models).size === models.length, "must be named once each"),
  requestBlocking: z
    .enum(["zero_data_retention", "all", "none"], "must be zero_data_retention, all or none")
    .default(cyberPolicy.requestBlocking),
  clauses: z
    .array(z.strictObject({ id: text(64), title: text(200), text: text(4_000) }))
    .min(1, "must be at least one")
    .max(200, "must be 200 at most")
    .refine(
      (clauses) => new Set(clauses.map(({ id }) => id)).size === clauses.length,
      "must differ in their numbers",
    ),
  templates: z
    .array(
      z.strictObject({
        id: text(64),
        title: text(120),
        for: z.enum(["warn", "revoke"]),
        text: text(4_000).refine((words) => unknownVariables(words).length === 0, {
          error: ({ input }) =>
            `knows no ${unknownVariables(String(input)).join(", ")}; there are ${TEMPLATE_VARIABLES.join(", ")}`,
        }),
      }),
    )
    .max(100)
    .refine(
      (templates) => new Set(templates.map(({ id }) => id)).size === templates.length,
      "must differ in their ids",
    )
    .default([]),
  notices: wordings.default({}),
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
