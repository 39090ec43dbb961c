import type { Appealable } from "@/lib/contract/portal/standing";
import { appealWindowEnd, missingToAppeal } from "@/lib/domain/appeal/appeal-window";
import { DAY, minus } from "@/lib/domain/duration";
import { customerHistoryOf } from "@/lib/domain/history/customer-history";
import type { Decision } from "@/lib/domain/records";
import type { StandingState } from "@/lib/domain/state";
import { notFound } from "@/lib/errors";
import { noticeOfDecision } from "@/lib/store/appeals/appeal";
import { readInstants, type TimeToAnswer, timeToAnswer } from "@/lib/store/appeals/appeal-reading";
import { loadFacts } from "@/lib/store/standing/facts";
import { loadState } from "@/lib/store/standing/standing";
import { snapshot } from "@/lib/store/transaction";
import { statementViewOf } from "../record/statement-view";
import { customerAppealOf } from "./customer-appeal";

/** Usual times are measured on answers this recent. */
const MEASURED_OVER = 90 * DAY;

/** Fewer say nothing about the next, and too much about each. */
const FEWEST_MEASURED = 5;

function usualOf({ answers, half, mostly }: TimeToAnswer): Appealable["usual"] {
  const isSaid = answers >= FEWEST_MEASURED && half !== null && mostly !== null;
  return { answers, hours: isSaid ? { half, mostly } : null };
}

/**
 * What whoever was told of a decision may know of it: what is limited and why, whether and until when it can be
 * appealed, and what became of the appeal. Says nothing of a decision that has not taken effect.
 */
export function appealableOf(decisionId: string, standingId: string, now: Date): Promise<Appealable> {
  return snapshot(async (tx) => {
    const state = await loadState(tx, standingId);
    const decision = state.decisions.find(({ id }) => id === decisionId);
    const effectiveAt = decision?.effectiveAt;
    if (!decision || !effectiveAt || effectiveAt > now || decision.undoneAt) throw notFound("decision");
    const facts = await loadFacts(tx, standingId, null, now);
    const { subject, organization } = facts;
    const appeal = state.appeals.find((item) => item.decisionId === decisionId);
    const read = appeal ? await readInstants(tx, [appeal.id]) : new Map<string, Date>();
    const notice = await noticeOfDecision(tx, decisionId);
    const [missing] = missingToAppeal(state, facts, decision, now);
    return {
      caseReference: state.cases.find(({ id }) => id === decision.caseId)?.reference ?? "",
      organization: organization.name,
      timezone: organization.timezone,
      subject: { kind: subject.kind, safetyIdentifier: subject.safetyIdentifier },
      effectiveAt,
      ...measure(state, decision),
      models: notice?.statement.models ?? facts.policy.coveredModels,
      deadline: appeal?.windowEndsAt ?? appealWindowEnd(facts, decision, now),
      possible: missing === undefined,
      reason: missing?.message ?? null,
      usual: usualOf(await timeToAnswer(tx, minus(now, MEASURED_OVER))),
      keeps: {
        appealDays: facts.policy.numbers.keepAppealDays,
        messageDays: facts.policy.numbers.keepMessageDays,
      },
      appeal: appeal ? customerAppealOf(state, facts.policy, appeal, read.get(appeal.id) ?? null, now) : null,
      statement: notice && statementViewOf(notice.statement),
      history: customerHistoryOf(state, now, decisionId),
      now,
    };
  });
}

function measure(state: StandingState, decision: Decision) {
  const restriction = state.restrictions.find(({ decisionId }) => decisionId === decision.id);
  if (restriction)
    return { kind: "limit" as const, expiresAt: restriction.expiresAt, endedAt: restriction.endedAt };
  const warning = state.warnings.find(({ decisionId }) => decisionId === decision.id);
  return { kind: "warning" as const, expiresAt: null, endedAt: warning?.voidedAt ?? null };
}
