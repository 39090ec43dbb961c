import type { Policy } from "./policy";
import type {
  Appeal,
  AppealMessage,
  Approval,
  Case,
  CaseRemark,
  Decision,
  FrozenEvidence,
  Quiet,
  Restriction,
  Warning,
} from "./records";
import type { SignalFact } from "./signal";
import type { Organization, Subject } from "./subject";
import type { Traffic } from "./traffic";

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
  remarks: CaseRemark[];
};

/** What a decision is judged by besides the aggregate itself: facts read in the same transaction. */
export type Facts = {
  subject: Subject;
  organization: Organization;
  policy: Policy;
  traffic: Traffic | null;
  /** Signals attached to the open case, oldest first. */
  signals: SignalFact[];
  /** The same signals as they would be frozen into a decision taken now. */
  evidence: FrozenEvidence;
  trustedAccessMembers: number;
  /** Decision id → when its notice was first delivered; no entry while it was not. */
  noticesDelivered: ReadonlyMap<string, Date>;
  /** The whole organization's restriction, when an end user's standing is judged. */
  organizationLimitedUntil: Date | null;
};
