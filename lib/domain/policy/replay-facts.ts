import { DAY, HOUR, minus, plus } from "@/lib/domain/duration";
import type { CaseOutcome, DismissalReason } from "@/lib/domain/records";
import type { Severity } from "@/lib/domain/triage/signal";
import type { Arrival, CurrentCase, TriageFacts, Waiting } from "@/lib/domain/triage/triage-facts";
import type { PolicyNumbers } from "./policy";

/** A case as it really went. `closedAt` is null while it is open. */
export type RealCase = {
  reference: string;
  openedAt: Date;
  closedAt: Date | null;
  outcome: CaseOutcome | null;
  dismissalReason: DismissalReason | null;
};

/** What really happened on one standing, whatever a replay changes: oldest first. */
export type ReplayHistory = Pick<TriageFacts, "warnings" | "quiets" | "grants"> & { cases: RealCase[] };

/** Signals of one standing that arrived in one batch. */
export type ReplayBatch = { at: Date; arrivals: Arrival[] };

/** A case as it would have gone. `real` is the one that was really open at that time, if there was one. */
export type ReplayedCase = {
  openedAt: Date;
  closesAt: Date | null;
  signalCount: number;
  severity: Severity;
  real: RealCase | null;
};

/** The case under review, with what triage reads of it. */
export type OpenCourse = {
  facts: CurrentCase;
  openedAt: Date;
  closesAt: Date | null;
  real: RealCase | null;
};

/** What of one standing is carried from batch to batch. */
export type Course = {
  current: OpenCourse | null;
  waiting: Waiting[];
  /** When the signals of the last day occurred that trusted access kept from counting. */
  trusted: Date[];
};

/** A warning that was voided later still counted then. */
const asOf = (warnings: ReplayHistory["warnings"], at: Date): ReplayHistory["warnings"] =>
  warnings.map((warning) =>
    warning.voidedAt && warning.voidedAt > at ? { ...warning, voidedAt: null } : warning,
  );

/** Those that occurred within one window of an arrival, as intake reads them. */
function withinReach(
  waiting: readonly Waiting[],
  arrivals: readonly Arrival[],
  windowHours: number,
): Waiting[] {
  const instants = arrivals.map(({ occurredAt }) => occurredAt.getTime());
  const from = minus(new Date(Math.min(...instants)), windowHours * HOUR);
  const to = plus(new Date(Math.max(...instants)), windowHours * HOUR);
  return waiting.filter(({ occurredAt }) => from <= occurredAt && occurredAt <= to);
}

/**
 * The facts triage would have read when this batch arrived. Most standings have no warnings, no grants and nothing that
 * waits, and there are a million batches: what is empty is passed on as it is.
 */
export function replayFacts(
  numbers: PolicyNumbers,
  history: ReplayHistory,
  { current, waiting, trusted }: Course,
  { at, arrivals }: ReplayBatch,
): TriageFacts {
  return {
    numbers,
    current: current?.facts ?? null,
    warnings: history.warnings.length === 0 ? history.warnings : asOf(history.warnings, at),
    quiets: history.quiets,
    grants: history.grants,
    waiting: waiting.length === 0 ? waiting : withinReach(waiting, arrivals, numbers.windowHours),
    trustedToday: trusted.length === 0 ? 0 : trustedSince(trusted, minus(at, DAY)).length,
  };
}

/** Of signals that trusted access kept from counting, those that occurred after an instant. */
export const trustedSince = (trusted: readonly Date[], instant: Date): Date[] =>
  trusted.filter((occurredAt) => occurredAt > instant);
