import { isPending } from "@/lib/domain/appeal/appeal";
import type { Decision, Restriction, Warning } from "@/lib/domain/records";
import { endOf, inForce, type Standing } from "@/lib/domain/standing";
import type { StandingState } from "@/lib/domain/state";

/** One thing about a standing that its customer is concerned with at an instant. */
export type Concern = {
  caseId: string;
  /** Null for an interim limit: nobody has decided yet. */
  decisionId: string | null;
  /** The limit itself, where there is no decision. */
  interimId: string | null;
  status: Standing["status"];
  since: Date | null;
  until: Date | null;
  /** What may not be used meanwhile: nothing, but for a limit. */
  models: string[];
};

/**
 * What makes the standing what it is, first; then what limits nothing and still waits for somebody: a warning that
 * has not been delivered, an appeal that has not been answered.
 */
export function concernsOf(state: StandingState, now: Date): Concern[] {
  const force = concernInForce(state, now);
  const others = state.decisions
    .filter((decision) => decision.id !== force?.decisionId && waits(state, decision, now))
    .map(({ id, caseId }) => ({ caseId, decisionId: id, ...NOTHING }));
  return force ? [force, ...others] : others;
}

const NOTHING = {
  interimId: null,
  status: "clear",
  since: null,
  until: null,
  models: [],
} satisfies Partial<Concern>;

function concernInForce(state: StandingState, now: Date): Concern | undefined {
  const force = inForce(state, now);
  if (!force) return undefined;
  return force.restriction ? ofRestriction(force.restriction) : ofWarning(force.warning, state.decisions);
}

function ofRestriction(restriction: Restriction): Concern {
  const { id, kind, caseId, decisionId, effectiveAt: since, models } = restriction;
  const interimId = kind === "interim" ? id : null;
  return { caseId, decisionId, interimId, status: "limited", since, until: endOf(restriction), models };
}

function ofWarning(warning: Warning, decisions: readonly Decision[]): Concern | undefined {
  const decision = decisions.find(({ id }) => id === warning.decisionId);
  if (!decision) return undefined;
  const { id: decisionId, caseId } = decision;
  const { effectiveAt: since, lapsesAt: until } = warning;
  return { caseId, decisionId, interimId: null, status: "warned", since, until, models: [] };
}

function waits(state: StandingState, { id, effectiveAt, undoneAt }: Decision, now: Date): boolean {
  if (!effectiveAt || effectiveAt > now || undoneAt) return false;
  const isAppealed = state.appeals.some((appeal) => appeal.decisionId === id && isPending(appeal));
  const isUndelivered = state.warnings.some(
    ({ decisionId, deliveredAt, voidedAt }) => decisionId === id && !deliveredAt && !voidedAt,
  );
  return isAppealed || isUndelivered;
}
