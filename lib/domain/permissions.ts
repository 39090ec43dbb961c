import type { Actor, KeyScope, MemberRole, StaffRole } from "./actor";

/** What an actor may be permitted to do. */
export type Verb =
  | "see_queue"
  | "see_case"
  | "reveal_evidence"
  | "decide_case"
  | "approve"
  | "take_over"
  | "answer_question"
  | "see_appeal"
  | "decide_appeal"
  | "restore"
  | "see_disputes"
  | "answer_dispute"
  | "see_policies"
  | "edit_policy"
  | "grant_trusted_access"
  | "see_trusted_access"
  | "apply_for_trusted_access"
  | "see_insight"
  | "see_people"
  | "see_keys"
  | "manage_people"
  | "see_mailbox"
  | "see_deliveries"
  | "retry_delivery"
  | "see_gateways"
  | "see_audit"
  | "verify_audit"
  | "see_own_standing"
  | "acknowledge_notice"
  | "file_appeal"
  | "dispute_block"
  | "be_told"
  | "end_own_sessions"
  | "see_own_organization"
  | "manage_own_organization"
  | "send_signals"
  | "report_bounce"
  | "check_enforcement"
  | "manage_organization"
  | "begin_epoch";

const STAFF: Record<StaffRole, readonly Verb[]> = {
  reviewer: [
    "see_queue",
    "see_case",
    "reveal_evidence",
    "decide_case",
    "see_policies",
    "see_insight",
    "see_audit",
  ],
  lead: [
    "see_queue",
    "see_case",
    "reveal_evidence",
    "decide_case",
    "approve",
    "take_over",
    "answer_question",
    "see_appeal",
    "decide_appeal",
    "restore",
    "see_disputes",
    "answer_dispute",
    "see_policies",
    "edit_policy",
    "grant_trusted_access",
    "see_trusted_access",
    "see_insight",
    "see_people",
    "see_deliveries",
    "see_gateways",
    "retry_delivery",
    "see_audit",
    "verify_audit",
  ],
  support: [
    "see_case",
    "reveal_evidence",
    "see_appeal",
    "decide_appeal",
    "restore",
    "see_disputes",
    "answer_dispute",
    "grant_trusted_access",
    "see_trusted_access",
    "see_audit",
  ],
  admin: [
    "see_people",
    "see_keys",
    "manage_people",
    "see_mailbox",
    "see_deliveries",
    "see_gateways",
    "retry_delivery",
    "see_audit",
    "verify_audit",
  ],
  auditor: [
    "see_queue",
    "see_case",
    "see_appeal",
    "see_disputes",
    "see_trusted_access",
    "see_insight",
    "see_people",
    "see_policies",
    "see_keys",
    "see_deliveries",
    "see_gateways",
    "see_audit",
    "verify_audit",
  ],
};

/** Whatever the role. */
const ANY_STAFF: readonly Verb[] = ["be_told", "end_own_sessions"];

const MEMBERS: Record<MemberRole, readonly Verb[]> = {
  owner: [
    "see_own_standing",
    "acknowledge_notice",
    "file_appeal",
    "dispute_block",
    "see_audit",
    "end_own_sessions",
    "see_own_organization",
    "manage_own_organization",
    "apply_for_trusted_access",
  ],
  member: [
    "see_own_standing",
    "acknowledge_notice",
    "file_appeal",
    "dispute_block",
    "end_own_sessions",
    "see_own_organization",
  ],
};

const SCOPES: Record<KeyScope, readonly Verb[]> = {
  "api.safety.read": ["see_own_standing"],
  "api.safety.appeal": ["file_appeal", "dispute_block"],
};

const OPERATOR: readonly Verb[] = [
  "send_signals",
  "report_bounce",
  "check_enforcement",
  "manage_organization",
];

/** The staff roles that may do this. */
export function rolesThatMay(verb: Verb): StaffRole[] {
  return (Object.keys(STAFF) as StaffRole[]).filter((role) => STAFF[role].includes(verb));
}

/**
 * Whether this actor may do this at all: the table of roles, and nothing about a single record. Services ask on
 * a verb's first line and then narrow to what the actor may know: its organization, appealed cases, own decisions.
 */
export function permits(actor: Actor, verb: Verb): boolean {
  switch (actor.kind) {
    case "staff":
      return ANY_STAFF.includes(verb) || STAFF[actor.role].includes(verb);
    case "member":
      return MEMBERS[actor.role].includes(verb);
    case "link":
      return verb === "file_appeal";
    case "operator":
      return OPERATOR.includes(verb);
    case "organization":
      return actor.scopes.some((scope) => SCOPES[scope].includes(verb));
    case "admin":
    case "system":
      return true;
  }
}
