import type { SubjectKind } from "@/lib/domain/subject";
import type { Severity } from "@/lib/domain/triage/signal";
import {
  LEAST_INTERIM_SIGNALS,
  MOST_INTERIM_HOURS,
  MOST_RESTRICTION_HOURS,
  MOST_TRUSTED_ACCESS_DAYS,
  type PolicyDocument,
  type PolicyNumbers,
} from "./policy";

export type NumberPath =
  | Exclude<keyof PolicyNumbers, "warningsRequired" | "dueHours">
  | `warningsRequired.${SubjectKind}`
  | `dueHours.${Severity}`;

export type PolicyFieldGroup = "opening" | "ladder" | "interim" | "review" | "due" | "keeping";

/** One number of a policy as a person edits and reads it. `unit` is null for a share from 0 to 1. */
export type PolicyField = {
  /** Where it stands in the document: "numbers.openAt". */
  path: string;
  group: PolicyFieldGroup;
  label: string;
  unit: string | null;
  hint: string | null;
};

type Words = [group: PolicyFieldGroup, label: string, unit: string | null, hint?: string];

/** In the order they are edited. Whatever number a policy has stands here, or this does not compile. */
const NUMBERS: Record<NumberPath, Words> = {
  scoreFloor: ["opening", "Score floor", null, "From 0 to 1. Signals below it are kept and never counted."],
  openAt: ["opening", "A case opens at", "signals", "Counted signals within the window."],
  openAtWarned: [
    "opening",
    "A case opens at, once warned",
    "signals",
    "For a subject with a delivered warning.",
  ],
  windowHours: ["opening", "Window", "hours"],
  "warningsRequired.end_user": ["ladder", "Before an end user is limited", "warnings", "At least 1."],
  "warningsRequired.organization": ["ladder", "Before an organization is limited", "warnings"],
  graceHours: [
    "ladder",
    "Grace after a warning",
    "hours",
    "Signals count against a warned subject after it.",
  ],
  warningLapsesDays: ["ladder", "A warning lapses after", "days"],
  restrictionHours: ["ladder", "A limit lasts", "hours", `At most ${MOST_RESTRICTION_HOURS}.`],
  aboutToEndHours: [
    "ladder",
    "A notice before a limit ends",
    "hours",
    "0 for none: the notice of the limit says until when.",
  ],
  appealWindowDays: ["ladder", "Appeals are accepted for", "days"],
  largeIdentifierShare: [
    "ladder",
    "Large identifier",
    null,
    "From 0 to 1: the share of an organization's traffic from which a second person approves.",
  ],
  quietDays: ["ladder", "A dismissal quiets its monitor for", "days", "At most 30."],
  trustedAccessDays: [
    "ladder",
    "Trusted access is granted for at most",
    "days",
    `At most ${MOST_TRUSTED_ACCESS_DAYS}.`,
  ],
  trustedAccessReminderDays: ["ladder", "A holder is told before the end of it", "days"],
  interimHours: [
    "interim",
    "An interim limit lasts at most",
    "hours",
    `0 for none, ${MOST_INTERIM_HOURS} at most. It ends by itself, or as soon as a person dismisses or warns.`,
  ],
  interimAtCritical: [
    "interim",
    "It begins at",
    "critical signals",
    `Of one case; at least ${LEAST_INTERIM_SIGNALS}. A monitor has to call them critical: no score makes them so.`,
  ],
  claimLeaseMinutes: ["review", "A claim lasts", "minutes"],
  undoWindowSeconds: ["review", "A decision can be undone for", "seconds"],
  "dueHours.critical": ["due", "Critical cases are due after", "hours"],
  "dueHours.high": ["due", "High cases are due after", "hours"],
  "dueHours.medium": ["due", "Medium cases are due after", "hours"],
  "dueHours.low": ["due", "Low cases are due after", "hours"],
  appealDueHours: ["due", "Appeals are due after", "hours"],
  customerReminderHours: ["due", "A customer who was asked is reminded after", "hours"],
  customerAnswerHours: [
    "due",
    "An appeal waits for its customer for",
    "hours",
    "Afterwards it is open again, and decided on what is known.",
  ],
  customerMessagesPerDay: ["due", "A customer adds to an appeal within a day at most", "messages"],
  keepEvidenceDays: [
    "keeping",
    "Excerpts of traffic",
    "days",
    "From when they came; longer while a case or an appeal is open.",
  ],
  keepAppealDays: [
    "keeping",
    "Text and files of an appeal",
    "days",
    "From its answer, as the policy was when it was filed.",
  ],
  keepMessageDays: ["keeping", "Messages on an appeal", "days", "Likewise."],
};

/** Every number of a policy, in the order it is edited. */
export const POLICY_FIELDS: readonly PolicyField[] = Object.entries(NUMBERS).map(
  ([path, [group, label, unit, hint = null]]) => ({ path: `numbers.${path}`, group, label, unit, hint }),
);

/** The number that stands at a field's path. */
export function numberAt(document: PolicyDocument, { path }: PolicyField): number {
  const found = path
    .split(".")
    .reduce<unknown>((part, name) => (part as Record<string, unknown>)[name], document);
  return Number(found);
}

/** "24 hours", "1 hour", or "0.7" of a share. */
export function fieldWords(value: number, { unit }: PolicyField): string {
  const number = value.toLocaleString("en-GB", { maximumFractionDigits: 6 });
  if (!unit) return number;
  return `${number} ${value === 1 ? unit.slice(0, -1) : unit}`;
}
