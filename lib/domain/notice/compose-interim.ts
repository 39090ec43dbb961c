import type { Restriction } from "@/lib/domain/records";
import { endOf } from "@/lib/domain/standing";
import { NO_REASONS, type StatementSources, statementBase, stillLimited } from "./compose-statement";
import type { Statement } from "./statement";

/** The flagged requests as they stand, without anybody's judgement of them. */
function whileReviewed({ state, facts }: StatementSources, { caseId }: Restriction): Partial<Statement> {
  const dueAt = state.cases.find(({ id }) => id === caseId)?.dueAt;
  return {
    // Every request that a customer can look up, where the facts list more than the first few.
    activity: facts.activity && {
      from: facts.activity.from,
      to: facts.activity.to,
      count: facts.activity.count,
      requestIds: facts.evidence?.requestIds ?? facts.activity.requestIds,
    },
    remedies: ["review_requests", "send_identifiers", "apply_for_trusted_access"],
    review: dueAt ? { dueAt } : null,
    automatedDecision: true,
  };
}

/** What the notices of an interim limit say: that it began, or that it was lifted. There is no decision and no clause. */
export function composeInterim(sources: StatementSources): Statement {
  const { state, owed } = sources;
  const restriction = state.restrictions.find(({ id }) => id === owed.restrictionId);
  const reference = state.cases.find(({ id }) => id === restriction?.caseId)?.reference;
  if (!restriction || !reference) throw new Error(`no limit or case for a ${owed.kind} notice`);
  const base = { ...statementBase(sources, reference), ...NO_REASONS, models: restriction.models };
  if (owed.kind === "interim_limit")
    return {
      ...base,
      effectiveAt: restriction.effectiveAt,
      expiresAt: restriction.expiresAt,
      ...whileReviewed(sources, restriction),
    };
  return {
    ...base,
    effectiveAt: endOf(restriction),
    expiresAt: null,
    ended: restriction.endReason,
    stillLimited: stillLimited(sources, owed.visibleAt),
  };
}
