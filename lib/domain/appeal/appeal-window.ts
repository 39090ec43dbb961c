import { DAY, plus } from "@/lib/domain/duration";
import type { Decision } from "@/lib/domain/records";
import { type MissingFact, missingFact } from "@/lib/domain/refusal";
import type { Facts, StandingState } from "@/lib/domain/state";

/** All that the window is counted by. */
export type WindowFacts = Pick<Facts, "policy" | "noticesDelivered">;

/** Counts from the first delivery of the decision's notice; while nothing was delivered it has not begun. */
export function appealWindowEnd(facts: WindowFacts, decision: Pick<Decision, "id">, now: Date): Date {
  const from = facts.noticesDelivered.get(decision.id) ?? now;
  return plus(from, facts.policy.numbers.appealWindowDays * DAY);
}

/** What an appeal against this decision lacks; also what the door says before anybody types. */
export function missingToAppeal(
  state: Pick<StandingState, "appeals">,
  facts: WindowFacts,
  decision: Decision,
  now: Date,
): MissingFact[] {
  const { effectiveAt, undoneAt, kind } = decision;
  if (!effectiveAt || effectiveAt > now || undoneAt || kind === "dismiss")
    return [missingFact("not_in_effect", "There is no decision in effect that could be appealed.")];
  if (state.appeals.some((appeal) => appeal.decisionId === decision.id))
    return [missingFact("appeal_exists", "An appeal against this decision was filed already.")];
  if (decision.reversedAt)
    return [missingFact("not_appealable", "The decision was reversed; there is nothing left to appeal.")];
  return appealWindowEnd(facts, decision, now) < now
    ? [missingFact("appeal_window_over", "The time to appeal this decision is over.")]
    : [];
}
