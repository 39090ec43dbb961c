import { DAY, HOUR, minus, plus } from "./duration";
import type { PolicyNumbers } from "./policy";
import type { CaseOutcome, DismissalReason } from "./records";
import type { Severity } from "./signal";
import type { Arrival, CurrentCase, Grant, TriageFacts, Waiting } from "./triage-facts";

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

/** What of one standing is carried from batch to batch. */
export type Course = {
  current: (ReplayedCase & { repeat: boolean; dueAt: Date; lastSignalAt: Date }) | null;
  waiting: Waiting[];
  /** When the signals of the last day occurred that trusted access kept from counting. */
  trusted: Date[];
};

const currentCaseOf = (current: NonNullable<Course["current"]>): CurrentCase => ({
  ...current,
  ...{
    id: "replayed",
    reference: "",
    status: "open",
    interim: false,
    settlesAt: null,
    requestsPerHour: 0,
    snoozedUntilSignal: false,
  },
});

/** A warning that was voided later still counted then, and a grant that was withdrawn later still held. */
function asOf({ warnings, quiets, grants }: ReplayHistory, at: Date) {
  return {
    warnings: warnings.map((warning) =>
      warning.voidedAt && warning.voidedAt > at ? { ...warning, voidedAt: null } : warning,
    ),
    quiets,
    grants: grants.filter(({ endsAt }): boolean => endsAt > at) as Grant[],
  };
}

/** Those that occurred within one window of an arrival, as intake reads them. */
export function withinReach(
  waiting: readonly Waiting[],
  arrivals: readonly Arrival[],
  windowHours: number,
): Waiting[] {
  const instants = arrivals.map(({ occurredAt }) => occurredAt.getTime());
  const from = minus(new Date(Math.min(...instants)), windowHours * HOUR);
  const to = plus(new Date(Math.max(...instants)), windowHours * HOUR);
  return waiting.filter(({ occurredAt }) => from <= occurredAt && occurredAt <= to);
}

/** The facts triage would have read when this batch arrived. */
export function replayFacts(
  numbers: PolicyNumbers,
  history: ReplayHistory,
  { current, waiting, trusted }: Course,
  { at, arrivals }: ReplayBatch,
): TriageFacts {
  const dayAgo = minus(at, DAY);
  return {
    ...asOf(history, at),
    numbers,
    current: current && currentCaseOf(current),
    waiting: waiting.length === 0 ? waiting : withinReach(waiting, arrivals, numbers.windowHours),
    trustedToday: trusted.filter((occurredAt) => occurredAt > dayAgo).length,
  };
}
