import type { NoticeWordings } from "@/lib/domain/notice/notice-kind";
import type { SubjectKind } from "@/lib/domain/subject";
import type { Severity } from "@/lib/domain/triage/signal";

/** One rule of a policy, as a customer reads it. */
export type Clause = { id: string; title: string; text: string };

/** No restriction is longer, whatever a policy says (invariant 3). */
export const MOST_RESTRICTION_HOURS = 168;

/** No interim limit is longer, whatever a policy says (invariant 2). */
export const MOST_INTERIM_HOURS = 24;

/** Nor does it begin with fewer critical signals: the first signal never restricts anyone. */
export const LEAST_INTERIM_SIGNALS = 2;

/** Nobody is trusted for longer without somebody looking again, whatever a policy says. */
export const MOST_TRUSTED_ACCESS_DAYS = 366;

/** The numbers of the ladder. Units are in the names; all are data of a policy version. */
export type PolicyNumbers = {
  /** Signals below this score (0–1) are kept and never counted. */
  scoreFloor: number;
  /** Counted signals within the window that open a case. */
  openAt: number;
  /** The same for a subject that holds a delivered warning. */
  openAtWarned: number;
  windowHours: number;
  warningsRequired: Record<SubjectKind, number>;
  /** Signals count against a warned subject from delivery plus this. */
  graceHours: number;
  warningLapsesDays: number;
  /** At most {@link MOST_RESTRICTION_HOURS}. */
  restrictionHours: number;
  /** A customer is told so long before a limit ends that it does; 0 for never. */
  aboutToEndHours: number;
  /** An interim limit while a case is reviewed lasts at most so long; 0 for none, {@link MOST_INTERIM_HOURS} at most. */
  interimHours: number;
  /** Critical signals of one case that begin it; at least {@link LEAST_INTERIM_SIGNALS}. */
  interimAtCritical: number;
  appealWindowDays: number;
  claimLeaseMinutes: number;
  dueHours: Record<Severity, number>;
  appealDueHours: number;
  /** A customer who was asked is reminded after this, and the appeal is open again after that. */
  customerReminderHours: number;
  customerAnswerHours: number;
  /** Messages that a customer can add to an appeal within a day. */
  customerMessagesPerDay: number;
  /** Excerpts of traffic are kept so long from when they came. */
  keepEvidenceDays: number;
  /** What a customer wrote on an appeal, and its files, likewise from its answer. */
  keepAppealDays: number;
  keepMessageDays: number;
  undoWindowSeconds: number;
  /** How long a dismissal as false positive or authorised work quiets the monitor for the subject. */
  quietDays: number;
  /** The longest that trusted access is granted for at once, and how long before its end its holder is told. */
  trustedAccessDays: number;
  trustedAccessReminderDays: number;
  /** Share of an organization's traffic (0–1) from which one identifier needs a second person. */
  largeIdentifierShare: number;
};

/**
 * Words to begin the facts for a customer with. `{{count}}` and the like are filled from facts, see `template.ts`;
 * what stands in square brackets, such as `[what was attempted]`, a person writes.
 */
export type Template = { id: string; title: string; for: "warn" | "revoke"; text: string };

/**
 * For whom single requests are blocked, at once and by the monitor alone: organizations with zero data retention, all,
 * or nobody. Such a block limits nothing afterwards.
 */
export type RequestBlocking = "zero_data_retention" | "all" | "none";

/** What a version of a policy says. */
export type PolicyDocument = {
  title: string;
  /** The `code` of a refused request, such as `cyber_policy`. */
  errorCode: string;
  /** The `reason` of a published safety case, such as `cyber_abuse`. */
  reason: string;
  /** Exact model names, or a prefix with a trailing `*`. */
  coveredModels: string[];
  requestBlocking: RequestBlocking;
  clauses: Clause[];
  templates: Template[];
  /** Its own words for parts of the notices, by kind; all others are the catalogue's. */
  notices: NoticeWordings;
  numbers: PolicyNumbers;
};

/** One version of a policy. */
export type Policy = PolicyDocument & { key: string; version: number; versionId: string };

/** What a version says, without which version it is. */
export function documentOf({
  key: _key,
  version: _version,
  versionId: _id,
  ...document
}: Policy): PolicyDocument {
  return document;
}

/** Whether a list of model patterns covers a model. */
export function covers(patterns: readonly string[], model: string): boolean {
  return patterns.some((pattern) =>
    pattern.endsWith("*") ? model.startsWith(pattern.slice(0, -1)) : pattern === model,
  );
}

/** The clause of this id, if the policy has it. */
export function clauseOf(policy: PolicyDocument, id: string): Clause | undefined {
  return policy.clauses.find((clause) => clause.id === id);
}
