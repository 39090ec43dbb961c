import type { Context, Decider, Question } from "@/lib/domain/decider";
import { DAY, plus } from "@/lib/domain/duration";
import type { DomainEvent } from "@/lib/domain/event";
import type { Case, DecisionDraft } from "@/lib/domain/records";
import { isRefusal, type MissingFact, type Refusal } from "@/lib/domain/refusal";
import type { JudgedFacts } from "@/lib/domain/state";
import { needsSecondPerson } from "./blast-radius";
import { caseFor } from "./case-for";
import { missingRationale, missingWords, wordsOf } from "./decision-words";
import { endInterim } from "./interim";
import { missingSignals, missingToDecide } from "./missing";
import { missingGrounds } from "./missing-grounds";
import { effectiveFrom, newDecision } from "./new-decision";
import { restrict } from "./restrict";

/** The case to decide, or the first reason why it is not: those that hold for any decision, then `missing`. */
function caseToDecide(question: Question, missing: readonly MissingFact[]): Case | Refusal {
  return caseFor(question, [...missingToDecide(question), ...missing]);
}

/** Dismissing says that nothing was wrong, so it quiets the monitors and ends an interim limit at once. */
export const dismiss: Decider<"dismiss"> = (state, facts, command, context) => {
  const { now } = context;
  const { reason: dismissalReason, rationale } = command;
  const open = caseToDecide({ state, facts, ...context }, missingRationale(rationale));
  if (isRefusal(open)) return open;
  const effectiveAt = effectiveFrom(facts, now);
  const decision = newDecision("dismiss", open, facts, context, { dismissalReason, rationale, effectiveAt });
  return [
    { kind: "decided", decision },
    ...endInterim(state, now, "dismissed"),
    ...quiets(facts, decision, effectiveAt, context),
    { kind: "case_settling", caseId: open.id, outcome: "dismissed", settlesAt: effectiveAt },
  ];
};

function quiets(
  { monitors, policy }: JudgedFacts,
  { id: decisionId, dismissalReason }: DecisionDraft,
  from: Date,
  { newId, now }: Context,
): DomainEvent[] {
  if (dismissalReason !== "false_positive" && dismissalReason !== "authorised_work") return [];
  const quieted = monitors.filter(({ severities }) => severities.some((severity) => severity !== "critical"));
  const until = plus(now, policy.numbers.quietDays * DAY);
  // A policy may quiet nothing, or for less than the undo window.
  if (until <= from) return [];
  return quieted.map(({ monitorId }) => ({
    kind: "quieted",
    quiet: { id: newId(), decisionId, monitorId, from, until },
  }));
}

/** Warns; it counts from the delivery of its notice, not from here. An interim limit ends as by a dismissal. */
export const warn: Decider<"warn"> = (state, facts, command, context) => {
  const question = { state, facts, ...context };
  const open = caseToDecide(question, [...missingSignals(question), ...missingWords(facts, command)]);
  if (isRefusal(open)) return open;
  const effectiveAt = effectiveFrom(facts, context.now);
  const decision = newDecision("warn", open, facts, context, { ...wordsOf(command, facts), effectiveAt });
  return [
    { kind: "decided", decision },
    {
      kind: "warned",
      warning: {
        id: context.newId(),
        decisionId: decision.id,
        warnedBy: decision.decidedBy,
        effectiveAt,
        deliveredAt: null,
        graceUntil: null,
        lapsesAt: null,
        voidedAt: null,
      },
    },
    ...endInterim(state, context.now, "warned"),
    { kind: "case_settling", caseId: open.id, outcome: "warned", settlesAt: effectiveAt },
  ];
};

/** Takes effect after the undo window, or is a proposal where a second person must sign (invariant 4). */
export const revoke: Decider<"revoke"> = (state, facts, command, context) => {
  const question = { state, facts, ...context };
  const { overrideReason } = command;
  const open = caseToDecide(question, [
    ...missingSignals(question),
    ...missingGrounds(question, overrideReason),
    ...missingWords(facts, command),
  ]);
  if (isRefusal(open)) return open;
  const needsApproval = needsSecondPerson(facts);
  const effectiveAt = needsApproval ? null : effectiveFrom(facts, context.now);
  const decision = newDecision("revoke", open, facts, context, {
    ...wordsOf(command, facts),
    overrideReason: overrideReason ?? null,
    needsApproval,
    effectiveAt,
  });
  const decided: DomainEvent = { kind: "decided", decision };
  if (!effectiveAt) return [decided, { kind: "approval_awaited", caseId: open.id }];
  return [decided, ...restrict(question, decision, { effectiveAt, approvedBy: null }, context.newId)];
};
