import type { CaseView } from "@/lib/contract/console/case";
import type { DecisionView } from "@/lib/contract/console/decision";

/** The decision the case stands at: the proposal that waits, or what was decided. None while it is open. */
export function currentDecision({ status, decisions }: CaseView): DecisionView | undefined {
  switch (status) {
    case "open":
      return undefined;
    case "awaiting_approval":
      return decisions.findLast(({ proposal, approval }) => proposal && !approval);
    case "settling":
    case "closed":
      return decisions.findLast(({ undoneAt, effectiveAt }) => !undoneAt && effectiveAt);
  }
}
