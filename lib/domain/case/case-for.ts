import type { Question } from "@/lib/domain/decider";
import type { Case } from "@/lib/domain/records";
import { type MissingFact, type Refusal, refuse, refuseFirst } from "@/lib/domain/refusal";
import { currentCase } from "./current";

/** The case under review for a command that lacks nothing, or the first reason why not. */
export function caseFor({ state, now }: Question, missing: readonly MissingFact[]): Case | Refusal {
  return refuseFirst(missing) ?? currentCase(state, now) ?? refuse("no_open_case", "There is no open case.");
}
