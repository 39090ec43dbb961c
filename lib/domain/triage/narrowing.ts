import { isOver } from "@/lib/domain/case/current";
import type { Severity } from "./signal";
import { openingWith } from "./triage";
import type { Triage, TriageFacts } from "./triage-facts";

/**
 * What narrowing a whole organization's limit to one of its users does on that user's standing: a case opens, as grave
 * as the one it comes from or graver, with whatever signals wait, few or none. A case that is under review already is
 * left as it is. Nobody is limited by it (invariant 1).
 */
export function narrowTo(facts: TriageFacts, from: Severity, now: Date): Pick<Triage, "settled" | "opened"> {
  const { current, waiting } = facts;
  if (current && !isOver(current, now)) return { settled: null, opened: null };
  return {
    settled: current && { caseId: current.id, closedAt: current.settlesAt ?? now },
    opened: openingWith(waiting, facts, now, from),
  };
}
