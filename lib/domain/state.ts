import type { AppealFile } from "@/lib/domain/appeal/appeal-file";
import type { Policy } from "@/lib/domain/policy/policy";
import type { Severity } from "@/lib/domain/triage/signal";
import type { Traffic } from "@/lib/domain/triage/traffic";
import type {
  Appeal,
  AppealMessage,
  AppealNote,
  Approval,
  Case,
  CaseRemark,
  Decision,
  FrozenEvidence,
  Quiet,
  Restriction,
  Warning,
} from "./records";
import type { Organization, Subject } from "./subject";

/** One subject under one policy with everything that was decided on it: the aggregate. */
export type StandingState = {
  id: string;
  version: number;
  cases: Case[];
  decisions: Decision[];
  approvals: Approval[];
  warnings: Warning[];
  restrictions: Restriction[];
  quiets: Quiet[];
  appeals: Appeal[];
  messages: AppealMessage[];
  files: AppealFile[];
  remarks: CaseRemark[];
  /** Apart from the messages, which customers read. */
  notes: AppealNote[];
};

/** The flagged requests of a case in short. */
export type Activity = {
  count: number;
  from: Date;
  to: Date;
  /** Which models they went to. */
  models: string[];
  /** The first few, oldest first. */
  requestIds: string[];
};

/** Trusted access that was in force, by the application that it was granted by. */
export type RecognisedAccess = { reference: string; scope: string };

/** What may be done is judged by this besides the aggregate itself: facts read in the same transaction. */
export type Facts = {
  subject: Subject;
  organization: Organization;
  policy: Policy;
  traffic: Traffic | null;
  /** What the signals of the open case come to; null without one. */
  activity: Activity | null;
  /** When the last signal of the open case occurred, of those that have by now. */
  lastSignalAt: Date | null;
  trustedAccessMembers: number;
  /** What was in force when the open case was opened, and what is now. */
  trustedAccess: { atFlag: RecognisedAccess | null; now: RecognisedAccess | null };
  /** Decision id → when its notice was first delivered; no entry while it was not. */
  noticesDelivered: ReadonlyMap<string, Date>;
  /** The whole organization's restriction, when an end user's standing is judged. */
  organizationLimitedUntil: Date | null;
  /** The ids of everybody whom a case may be given to: they may decide, and are not disabled. */
  deciders: ReadonlySet<string>;
  /** Likewise whom an appeal may be given to, but for those who signed its decision. */
  appealDeciders: ReadonlySet<string>;
};

/** The facts with every signal of the open case: what only a decision needs, and a page does without. */
export type JudgedFacts = Facts & {
  /** As it would be frozen into a decision taken now. */
  evidence: FrozenEvidence;
  /** Which monitors flagged, and how severely. */
  monitors: { monitorId: string; severities: Severity[] }[];
  /** How many signals of the open case are critical. */
  criticalSignals: number;
};
