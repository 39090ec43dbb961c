import { needsSecondPerson } from "./blast-radius";
import { currentCase } from "./current";
import type { Context, Decider } from "./decider";
import { DAY, plus, SECOND } from "./duration";
import type { DomainEvent } from "./event";
import { basisOf, missingGrounds, missingToDecide } from "./missing";
import { type DecisionDraft, newDecision } from "./new-decision";
import { newRestriction } from "./new-restriction";
import { clauseOf } from "./policy";
import { type MissingFact, type Refusal, refuse } from "./refusal";
import { isActive } from "./standing";
import type { Facts, StandingState } from "./state";

/** The first missing fact as a refusal, if there is one. */
export function refuseFirst(missing: readonly MissingFact[]): Refusal | undefined {
  return missing[0] && refuse(missing[0].code, missing[0].message);
}

/** The instant a decision signed now takes effect: after the undo window (invariant 13). */
export function effectOf(facts: Facts, now: Date): Date {
  return plus(now, facts.policy.numbers.undoWindowSeconds * SECOND);
}

function missingWords(
  facts: Facts,
  words: { clause: string; facts: string; rationale: string },
): MissingFact[] {
  const missing: MissingFact[] = [];
  if (!clauseOf(facts.policy, words.clause))
    missing.push({ code: "missing_clause", message: "Choose the clause of the policy that this rests on." });
  if (!words.facts.trim())
    missing.push({ code: "missing_facts", message: "Write the facts for the customer." });
  return [...missing, ...missingRationale(words.rationale)];
}

function missingRationale(rationale: string): MissingFact[] {
  return rationale.trim() ? [] : [{ code: "missing_rationale", message: "Write why, for your colleagues." }];
}

/** Dismissing says that nothing was wrong, so it quiets the monitors and ends an interim limit at once. */
export const dismiss: Decider<"dismiss"> = (state, facts, command, context) => {
  const question = { state, facts, actor: context.actor, now: context.now };
  const refusal = refuseFirst([...missingToDecide(question), ...missingRationale(command.rationale)]);
  const open = currentCase(state, context.now);
  if (refusal || !open) return refusal ?? refuse("no_open_case", "There is no open case.");
  const decision = newDecision("dismiss", open, facts, context, {
    dismissalReason: command.reason,
    rationale: command.rationale,
    effectiveAt: effectOf(facts, context.now),
  });
  const interim = state.restrictions.filter((item) => item.kind === "interim" && isActive(item, context.now));
  return [
    { kind: "decided", decision },
    ...interim.map(
      ({ id }): DomainEvent => ({
        kind: "restriction_ended",
        restrictionId: id,
        at: context.now,
        reason: "dismissed",
      }),
    ),
    ...quiets(facts, decision, context),
    { kind: "case_settling", caseId: open.id, outcome: "dismissed", settlesAt: effectOf(facts, context.now) },
  ];
};

function quiets(facts: Facts, decision: DecisionDraft, { newId, now }: Context): DomainEvent[] {
  const isInnocent =
    decision.dismissalReason === "false_positive" || decision.dismissalReason === "authorised_work";
  if (!isInnocent) return [];
  const monitors = new Set(facts.signals.filter((s) => s.severity !== "critical").map((s) => s.monitorId));
  const until = plus(now, facts.policy.numbers.quietDays * DAY);
  return [...monitors].map((monitorId) => ({
    kind: "quieted",
    quiet: { id: newId(), decisionId: decision.id, monitorId, from: decision.effectiveAt ?? now, until },
  }));
}

export const warn: Decider<"warn"> = (state, facts, command, context) => {
  const question = { state, facts, actor: context.actor, now: context.now };
  const refusal = refuseFirst([...missingToDecide(question), ...missingWords(facts, command)]);
  const open = currentCase(state, context.now);
  if (refusal || !open) return refusal ?? refuse("no_open_case", "There is no open case.");
  const effectiveAt = effectOf(facts, context.now);
  const decision = newDecision("warn", open, facts, context, { ...wordsOf(command), effectiveAt });
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
    { kind: "case_settling", caseId: open.id, outcome: "warned", settlesAt: effectiveAt },
  ];
};

function wordsOf({ clause, facts, rationale }: { clause: string; facts: string; rationale: string }) {
  return { clause, facts, rationale };
}

/** Takes effect after the undo window, or is a proposal where a second person must sign (invariant 4). */
export const revoke: Decider<"revoke"> = (state, facts, command, context) => {
  const question = { state, facts, actor: context.actor, now: context.now };
  const { overrideReason } = command;
  const refusal = refuseFirst([
    ...missingToDecide(question),
    ...missingGrounds(question, overrideReason),
    ...missingWords(facts, command),
  ]);
  const open = currentCase(state, context.now);
  if (refusal || !open) return refusal ?? refuse("no_open_case", "There is no open case.");
  const needsApproval = needsSecondPerson(facts);
  const effectiveAt = needsApproval ? null : effectOf(facts, context.now);
  const decision = newDecision("revoke", open, facts, context, {
    ...wordsOf(command),
    overrideReason: overrideReason ?? null,
    needsApproval,
    effectiveAt,
  });
  const decided: DomainEvent = { kind: "decided", decision };
  if (!effectiveAt) return [decided, { kind: "approval_awaited", caseId: open.id }];
  return [decided, ...restrict(state, facts, decision, effectiveAt, null, context)];
};

/** The events that put a signed revocation into effect. */
export function restrict(
  state: StandingState,
  facts: Facts,
  decision: DecisionDraft,
  effectiveAt: Date,
  approvedBy: string | null,
  context: Context,
): DomainEvent[] {
  const question = { state, facts, actor: context.actor, now: context.now };
  const warning = facts.subject.kind === "end_user" ? basisOf(question) : undefined;
  const basis = { warningId: warning?.id ?? null, approvedBy, effectiveAt };
  return [
    ...newRestriction(state, facts, decision, basis, context.newId),
    { kind: "case_settling", caseId: decision.caseId, outcome: "revoked", settlesAt: effectiveAt },
  ];
}
