import type { Question } from "@/lib/domain/decider";
import { HOUR, minus, plus } from "@/lib/domain/duration";
import type { DomainEvent } from "@/lib/domain/event";
import { MOST_RESTRICTION_HOURS } from "@/lib/domain/policy/policy";
import type { DecisionDraft } from "@/lib/domain/records";
import { endOf } from "@/lib/domain/standing";
import { endRestriction } from "./lift";
import { basisOf } from "./missing-grounds";

/** Never for a limit that is over sooner: its own notice has just said when. */
function announceAt(expiresAt: Date, effectiveAt: Date, hours: number): Date | null {
  const at = minus(expiresAt, hours * HOUR);
  return hours > 0 && at > effectiveAt ? at : null;
}

type Signed = { effectiveAt: Date; approvedBy: string | null };

/**
 * The events that put a signed revocation into effect. An interim limit of the same case ends where it begins, and
 * its hours count.
 */
export function restrict(
  question: Question,
  decision: Pick<DecisionDraft, "id" | "caseId" | "decidedBy">,
  { effectiveAt, approvedBy }: Signed,
  newId: () => string,
): DomainEvent[] {
  const { subject, policy } = question.facts;
  const restsOnWarning = policy.numbers.warningsRequired[subject.kind] > 0;
  const interims = question.state.restrictions.filter(
    ({ kind, caseId }) => kind === "interim" && caseId === decision.caseId,
  );
  const running = interims.filter((item) => endOf(item) > effectiveAt);
  const spent = interims.reduce((sum, item) => {
    const end = Math.min(endOf(item).getTime(), effectiveAt.getTime());
    return sum + end - item.effectiveAt.getTime();
  }, 0);
  const length = Math.min(policy.numbers.restrictionHours, MOST_RESTRICTION_HOURS) * HOUR - spent;
  const expiresAt = plus(effectiveAt, length);
  return [
    ...running.map((interim) => endRestriction(interim, effectiveAt, "superseded")),
    {
      kind: "restricted",
      restriction: {
        id: newId(),
        kind: "decided",
        scope: subject.kind,
        caseId: decision.caseId,
        decisionId: decision.id,
        decidedBy: decision.decidedBy,
        approvedBy,
        warningId: restsOnWarning ? (basisOf(question)?.id ?? null) : null,
        models: [...policy.coveredModels],
        effectiveAt,
        expiresAt,
        endedAt: null,
        endReason: null,
        adoptionShare: null,
        announceAt: announceAt(expiresAt, effectiveAt, policy.numbers.aboutToEndHours),
        restoredBy: null,
        restoredReasons: null,
      },
    },
    { kind: "case_settling", caseId: decision.caseId, outcome: "revoked", settlesAt: effectiveAt },
  ];
}
