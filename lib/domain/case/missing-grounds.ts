import type { Question } from "@/lib/domain/decider";
import type { Warning } from "@/lib/domain/records";
import { type MissingFact, missingFact } from "@/lib/domain/refusal";
import { endOf, isCounting, isFollowedBy, neverBegan } from "@/lib/domain/standing";
import type { StandingState } from "@/lib/domain/state";
import { needsOverride } from "./blast-radius";

/** The facts of a revocation itself, whoever signs it: also asked again at its approval. */
export function missingGrounds(question: Question, overrideReason?: string): MissingFact[] {
  return [
    ...missingRoom(question),
    ...missingWarning(question),
    ...missingOverride(question, overrideReason),
  ];
}

/** The warning a restriction of an end user would rest on: counting, and followed by a signal after its grace. */
export function basisOf({ state, facts, now }: Question): Warning | undefined {
  const { lastSignalAt } = facts;
  // A sender's clock may run ahead: what has not occurred by now is no ground yet.
  if (!lastSignalAt || lastSignalAt > now) return undefined;
  const last = [{ occurredAt: lastSignalAt }];
  return state.warnings.findLast((warning) => isCounting(warning, now) && isFollowedBy(warning, last));
}

function missingRoom({ state, now }: Question): MissingFact[] {
  const decided = state.restrictions.filter((item) => item.kind === "decided" && !neverBegan(item));
  if (!decided.some((item) => endOf(item) > now)) return [];
  return [missingFact("already_restricted", "Access is limited already; a limit is never extended.")];
}

function missingWarning(question: Question): MissingFact[] {
  const { state, facts, now } = question;
  const required = facts.policy.numbers.warningsRequired[facts.subject.kind];
  if (required === 0) return [];
  const counting = state.warnings.filter((warning) => isCounting(warning, now));
  if (counting.length < required)
    return [missingFact("no_warning_delivered", warningWanted(state, now, required))];
  if (basisOf(question)) return [];
  const message = "No signal occurred since the warning was delivered and its grace was over.";
  return [missingFact("no_signal_after_warning", message)];
}

function warningWanted(state: StandingState, now: Date, required: number): string {
  const valid = state.warnings.filter((warning) => warning.voidedAt === null);
  if (valid.some((warning) => warning.deliveredAt === null))
    return "The warning was sent, not yet delivered.";
  if (valid.some((warning) => warning.lapsesAt !== null && warning.lapsesAt <= now))
    return "The warning has lapsed.";
  return required === 1 ? "No warning was delivered yet." : `Fewer than ${required} warnings were delivered.`;
}

function missingOverride({ facts, actor }: Question, overrideReason?: string): MissingFact[] {
  if (!needsOverride(facts)) return [];
  const isLead = actor.kind === "staff" && actor.role === "lead";
  if (isLead && overrideReason?.trim()) return [];
  return [
    missingFact(
      isLead ? "identifiers_in_use" : "override_needs_lead",
      "The organization sends identifiers: limit the user, or a lead states why identifiers cannot be relied on.",
    ),
  ];
}
