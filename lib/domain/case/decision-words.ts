import type { CommandOf } from "@/lib/domain/command";
import { clauseOf } from "@/lib/domain/policy/policy";
import { fillText, leftIn } from "@/lib/domain/policy/template";
import { type MissingFact, missingFact } from "@/lib/domain/refusal";
import type { Facts } from "@/lib/domain/state";
import { missingJudgement, proportionalityOf } from "./proportionality";

type Words = Pick<CommandOf<"warn">, "clause" | "facts" | "rationale" | "proportionality">;

/** What a decision against a customer still has to say. */
export function missingWords(facts: Facts, words: Words): MissingFact[] {
  const told = fillText(words.facts, facts);
  const left = leftIn(told, facts);
  return [
    ...(clauseOf(facts.policy, words.clause)
      ? []
      : [missingFact("missing_clause", "Choose the clause of the policy that this rests on.")]),
    ...(told.trim() ? [] : [missingFact("missing_facts", "Write the facts for the customer.")]),
    ...(left.length === 0
      ? []
      : [missingFact("placeholder_left", `Replace ${left.join(" and ")} in the facts for the customer.`)]),
    ...missingRationale(words.rationale),
    ...missingJudgement(words.proportionality),
  ];
}

export function missingRationale(rationale: string): MissingFact[] {
  return rationale.trim() ? [] : [missingFact("missing_rationale", "Write why, for your colleagues.")];
}

/** What a decision says, with its variables filled and its answers of proportionality completed. */
export function wordsOf({ clause, facts: told, rationale, proportionality }: Words, facts: Facts) {
  return {
    clause,
    rationale,
    facts: fillText(told, facts),
    proportionality: proportionalityOf(facts, proportionality) ?? null,
  };
}
