import type { Decision, Restriction, Warning } from "./records";
import { endOf, isActive, isCounting } from "./standing";
import type { StandingState } from "./state";

/** What makes a standing what it is at an instant. `decisionId` is null for an interim limit. */
export type InForce = {
  caseId: string;
  decisionId: string | null;
  since: Date;
  until: Date;
  /** What may not be used meanwhile: nothing, for a warning. */
  models: string[];
};

/** The active restriction, else the counting warning that lapses last; undefined for a clear standing. */
export function inForce(state: StandingState, now: Date): InForce | undefined {
  const active = state.restrictions.find((restriction) => isActive(restriction, now));
  if (active) return ofRestriction(active);
  const [last] = state.warnings
    .filter((warning) => isCounting(warning, now))
    .sort((a, b) => (b.lapsesAt?.getTime() ?? 0) - (a.lapsesAt?.getTime() ?? 0));
  return last && ofWarning(last, state.decisions);
}

function ofRestriction(restriction: Restriction): InForce {
  const { caseId, decisionId, effectiveAt: since, models } = restriction;
  return { caseId, decisionId, since, until: endOf(restriction), models };
}

function ofWarning(warning: Warning, decisions: readonly Decision[]): InForce | undefined {
  const decision = decisions.find(({ id }) => id === warning.decisionId);
  if (!decision || !warning.lapsesAt) return undefined;
  const { id: decisionId, caseId } = decision;
  return { caseId, decisionId, since: warning.effectiveAt, until: warning.lapsesAt, models: [] };
}
