import type { Clause } from "@/lib/domain/policy/policy";
import type { AppealOutcome, RestrictionEnd } from "@/lib/domain/records";
import type { RecognisedAccess } from "@/lib/domain/state";
import type { SubjectKind } from "@/lib/domain/subject";
import type { NoticeKind } from "./notice-kind";

export type { NoticeKind } from "./notice-kind";

/** What a customer can do so that it does not happen again; the catalogue has a sentence for each. */
export type Remedy = "review_requests" | "send_identifiers" | "apply_for_trusted_access";

/** How an appeal was closed, as its customer is told. */
export type AppealResult = AppealOutcome | "upheld" | "withdrawn" | "moot";

/**
 * What a notice says, as data: the fields of a statement of reasons, modelled on Art. 17 of the DSA. Instants
 * are UTC; `timezone` is the organization's, for reading. Members that do not apply to a kind are null.
 */
export type Statement = {
  kind: NoticeKind;
  /** The case's. */
  reference: string;
  policy: string;
  organization: string;
  subject: { kind: SubjectKind; safetyIdentifier: string | null };
  timezone: string;
  locale: string;
  /** Exact names, or a prefix with a trailing `*`. */
  models: string[];
  /** From when what the notice says holds: warned, limited, or access back. */
  effectiveAt: Date;
  /** Until when access is limited. */
  expiresAt: Date | null;
  clause: Clause | null;
  facts: string | null;
  activity: { from: Date; to: Date; count: number; requestIds: string[] } | null;
  automatedDetection: boolean;
  automatedDecision: boolean;
  priorWarnings: { reference: string; deliveredAt: Date }[];
  remedies: Remedy[];
  /** What was in force when the requests were flagged, and when this was decided. */
  trustedAccess: { atFlag: RecognisedAccess | null; now: RecognisedAccess | null } | null;
  /** What follows a warning when it goes on. */
  consequence: { graceHours: number; restrictionHours: number; lapsesDays: number } | null;
  /** `url` is a plain address by reference and no credential. */
  appeal: { reference: string | null; deadline: Date; url: string } | null;
  /** Of an interim limit: a person is to have decided by then; until they do, there is nothing to appeal. */
  review: { dueAt: Date } | null;
  result: AppealResult | null;
  /** With a narrowed limit: the users that are looked at instead. */
  narrowedTo: string[];
  /** Why access is back. */
  ended: RestrictionEnd | null;
  /** What the decision was about, for what follows it: it limited access, or only warned. */
  about: "warning" | "limit";
  /** What limits the subject all the same when this decision does not: another one, or its organization's. */
  stillLimited: { scope: SubjectKind; until: Date } | null;
  /** A person's own words: the reasons of an appeal's decision, or a question. */
  remark: string | null;
  /** The question was asked before, and not answered yet. */
  isReminder: boolean;
};
