import type { StaffRole } from "@/lib/domain/actor";
import { rolesThatMay, type Verb } from "@/lib/domain/permissions";

/** What a member of staff can be told of, each with what somebody must be permitted to do to be concerned at all. */
const CONCERNS = {
  approval_waiting: "approve",
  proposal_approved: "decide_case",
  proposal_returned: "decide_case",
  proposal_refused: "decide_case",
  question_asked: "approve",
  question_answered: "decide_case",
  claim_taken_over: "decide_case",
  case_assigned: "decide_case",
  case_due_soon: "decide_case",
  delivery_dead: "retry_delivery",
  policy_waiting: "edit_policy",
  appeal_urgent: "decide_appeal",
  appeal_late: "take_over",
  appeal_assigned: "decide_appeal",
  appeal_taken_over: "decide_appeal",
  appeal_answered: "decide_appeal",
  access_waiting: "grant_trusted_access",
  access_to_confirm: "grant_trusted_access",
  lift_unapplied: "take_over",
  ground_lost: "take_over",
  interim_limit: "decide_case",
  block_disputed: "answer_dispute",
} as const satisfies Record<string, Verb>;

export type StaffMessageKind = keyof typeof CONCERNS;

/** In the console, by mail to each person, in the team's chat. */
export type StaffChannel = "app" | "mail" | "chat";

/** The kinds that somebody in this role can be told of. */
export function kindsFor(role: StaffRole): StaffMessageKind[] {
  return (Object.keys(CONCERNS) as StaffMessageKind[]).filter((kind) =>
    rolesThatMay(CONCERNS[kind]).includes(role),
  );
}

/**
 * Who is told: these people, or `otherwise` whoever may do this where none of them works here any more; or everybody
 * who may do something, but for some. Nobody is told who may not know of it, or was shut out.
 */
export type Audience =
  | { people: readonly string[]; otherwise?: Verb }
  | { whoMay: Verb; except: readonly string[] };

/** Something that staff must be told: what it is about, never what stands in it. */
export type StaffMessageOwed = {
  kind: StaffMessageKind;
  /** Names the occasion: what has the same topic is told once. */
  topic: string;
  audience: Audience;
  /** Whose doing it was; null where it was nobody's. They are not told of it themselves. */
  by: string | null;
  caseId?: string;
  appealId?: string;
  policyKey?: string;
  applicationId?: string;
  blockId?: string;
  /** How many cases it is about, the first of them named. */
  caseCount?: number;
  dueAt?: Date;
  /** Not true before this instant, and until then not told. */
  visibleAt: Date;
};

/** The roles in which somebody is concerned by what `kind` tells of. */
export const rolesConcerned = (kind: StaffMessageKind): StaffRole[] => rolesThatMay(CONCERNS[kind]);

/** A message as it is shown or sent. */
export type StaffMessageFacts = {
  kind: StaffMessageKind;
  caseReference: string | null;
  appealReference: string | null;
  policyKey: string | null;
  applicationReference: string | null;
  blockReference: string | null;
  caseCount: number;
  dueAt: Date | null;
  /** The name of whoever did it. */
  by: string | null;
};
