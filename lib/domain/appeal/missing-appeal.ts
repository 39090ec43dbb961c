import type { Actor } from "@/lib/domain/actor";
import { missingPermission } from "@/lib/domain/case/missing";
import type { CommandOf } from "@/lib/domain/command";
import type { Appeal, AppealOutcome, Approval, Decision, Warning } from "@/lib/domain/records";
import { type MissingFact, missingFact } from "@/lib/domain/refusal";
import type { StandingState } from "@/lib/domain/state";
import { isPending } from "./appeal";

/** Who signed which decision: all of a state that eligibility is judged by. */
export type Signatures = {
  decisions: readonly Pick<Decision, "id" | "decidedBy">[];
  approvals: readonly Pick<Approval, "decisionId" | "approvedBy">[];
};

type Grant = CommandOf<"grant_appeal">;
type GrantOf = Pick<Grant, "outcome" | "voidWarning" | "monitorFault" | "monitorNote">;

/** Why this person may not decide this appeal: closed, role, or not independent (invariant 6). */
export function missingToDecideAppeal(
  question: { state: Signatures; actor: Actor },
  appeal: Pick<Appeal, "status" | "decisionId">,
): MissingFact[] {
  if (!isPending(appeal)) return [missingFact("appeal_closed", "The appeal was decided already.")];
  const permission = missingPermission(question, "decide_appeal", "Support agents and leads decide appeals.");
  return [...permission, ...missingIndependence(question.state, appeal, question.actor.id)];
}

/** Invariant 6: nobody who took or approved the decision decides its appeal. */
export function missingIndependence(
  state: Signatures,
  appeal: Pick<Appeal, "decisionId">,
  personId: string,
): MissingFact[] {
  const decision = state.decisions.find((item) => item.id === appeal.decisionId);
  const approval = state.approvals.find((item) => item.decisionId === appeal.decisionId);
  const signers = [decision?.decidedBy, approval?.approvedBy];
  if (!signers.includes(personId)) return [];
  return [missingFact("own_decision", "You signed the decision under appeal; somebody else decides.")];
}

/** A warning is either voided as wrong or stands: there is nothing to restore early. */
export function missingToGrant(state: StandingState, appeal: Appeal, outcome: AppealOutcome): MissingFact[] {
  const isWarning = state.warnings.some((warning) => warning.decisionId === appeal.decisionId);
  if (!isWarning || outcome === "overturned") return [];
  return [missingFact("not_appealable", "A warning limits nothing: overturn it or uphold it.")];
}

/** Whether the appeal is against the limit of a whole organization, which single users can stand in for. */
export function isNarrowable(
  { restrictions }: Pick<StandingState, "restrictions">,
  { decisionId }: Pick<Appeal, "decisionId">,
): boolean {
  return restrictions.some((item) => item.decisionId === decisionId && item.scope === "organization");
}

/** Only a whole organization's limit is narrowed, and to somebody: nobody named would be restored early. */
export function missingToNarrow(
  state: StandingState,
  appeal: Appeal,
  { outcome, narrowedTo = [] }: Pick<Grant, "outcome" | "narrowedTo">,
): MissingFact[] {
  if (outcome !== "narrowed")
    return narrowedTo.length > 0
      ? [missingFact("not_narrowed", "Only a narrowed limit names the users to look at instead.")]
      : [];
  if (!isNarrowable(state, appeal))
    return [missingFact("not_narrowable", "Only the limit of a whole organization can be narrowed.")];
  return narrowedTo.length > 0
    ? []
    : [missingFact("missing_identifiers", "Name the users to look at instead of the whole organization.")];
}

/** The warning that the appealed limit rests on, while it counts. */
export function warningBehind(
  { restrictions, warnings }: Pick<StandingState, "restrictions" | "warnings">,
  { decisionId }: Pick<Appeal, "decisionId">,
): Warning | undefined {
  const limit = restrictions.find((item) => item.decisionId === decisionId);
  return warnings.find(({ id, voidedAt }) => id === limit?.warningId && !voidedAt);
}

/** Only what was wrong is voided, or was got wrong by a monitor: a limit that was right leaves the warning as it is. */
export function missingToOverturnMore(state: StandingState, appeal: Appeal, grant: GrantOf): MissingFact[] {
  const { outcome, voidWarning, monitorFault, monitorNote } = grant;
  const isMore = voidWarning || monitorFault || monitorNote?.trim();
  if (isMore && outcome !== "overturned")
    return [missingFact("not_overturned", "Only an overturned decision says what else was wrong.")];
  if (monitorNote?.trim() && !monitorFault)
    return [missingFact("missing_reason", "Choose what the monitor got wrong.")];
  return voidWarning && !warningBehind(state, appeal)
    ? [missingFact("nothing_to_void", "No earlier warning that still counts stands behind this limit.")]
    : [];
}
