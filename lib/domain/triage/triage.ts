import { isOver } from "@/lib/domain/case/current";
import { HOUR, plus } from "@/lib/domain/duration";
import { caseOrder } from "@/lib/domain/order";
import type { PolicyNumbers } from "@/lib/domain/policy/policy";
import { isCounting, isFollowedBy } from "@/lib/domain/standing";
import { type Severity, worst } from "./signal";
import { dispositionsOf, isGrantActive } from "./triage-disposition";
import type { Arrival, Attachment, CurrentCase, Opening, Triage, TriageFacts, Waiting } from "./triage-facts";

/** Whether `count` of these instants lie within one window, wherever it begins: late arrivals count as well. */
export function reaches(instants: readonly Date[], count: number, windowHours: number): boolean {
  const sorted = instants.map((instant) => instant.getTime()).sort((a, b) => a - b);
  return sorted.some((last, index) => {
    const first = sorted[index - count + 1];
    return first !== undefined && last - first <= windowHours * HOUR;
  });
}

/** Went on after a warning that counts, and after its grace. */
function isRepeat(signals: readonly Waiting[], facts: Pick<TriageFacts, "warnings">, now: Date): boolean {
  return facts.warnings.some((warning) => isCounting(warning, now) && isFollowedBy(warning, signals));
}

function dueAt(now: Date, severity: Severity, numbers: PolicyNumbers): Date {
  return plus(now, numbers.dueHours[severity] * HOUR);
}

const earlier = (a: Date, b: Date): Date => (a < b ? a : b);
const latest = (signals: readonly Pick<Waiting, "occurredAt">[]): Date =>
  new Date(Math.max(...signals.map(({ occurredAt }) => occurredAt.getTime())));
const worstOf = (signals: readonly Waiting[], from: Severity): Severity =>
  signals.reduce((severity, signal) => worst(severity, signal.severity), from);

function attach(
  current: CurrentCase,
  counted: readonly Arrival[],
  facts: TriageFacts,
  now: Date,
): Attachment {
  const severity = worstOf(counted, current.severity);
  const isWorse = severity !== current.severity;
  const due = isWorse ? earlier(current.dueAt, dueAt(now, severity, facts.numbers)) : current.dueAt;
  const repeat = current.repeat || isRepeat(counted, facts, now);
  return {
    caseId: current.id,
    reference: current.reference,
    signalIds: counted.map(({ id }) => id),
    severity,
    repeat,
    dueAt: due,
    actBy: caseOrder({ ...current, severity, repeat, dueAt: due }).actBy,
    signalCount: current.signalCount + counted.length,
    lastSignalAt: latest([...counted, { occurredAt: current.lastSignalAt }]),
    wakes: current.snoozedUntilSignal || (isWorse && severity === "critical"),
  };
}

/** A case that opens with these signals; without any, as of now. */
export function openingWith(
  signals: readonly Waiting[],
  facts: Omit<TriageFacts, "current">,
  now: Date,
  atLeast: Severity = "low",
): Opening {
  const severity = worstOf(signals, atLeast);
  return {
    severity,
    repeat: isRepeat(signals, facts, now),
    dueAt: dueAt(now, severity, facts.numbers),
    grantAtFlagId: facts.grants.find((grant) => isGrantActive(grant, now))?.id ?? null,
    signalIds: signals.map(({ id }) => id),
    lastSignalAt: signals.length > 0 ? latest(signals) : now,
  };
}

/**
 * What arriving signals of one standing do: settle a case whose undo window has passed, join the case under review,
 * or open one where enough of them lie within the policy's window. Pure; how a batch was cut changes nothing.
 */
export function triage(facts: TriageFacts, arrivals: readonly Arrival[], now: Date): Triage {
  const { current, numbers } = facts;
  const { dispositions, isBeyondCeiling } = dispositionsOf(arrivals, facts, now);
  const counted = arrivals.filter(({ id }) => dispositions.get(id) === "counted");
  const isSettled = current !== null && isOver(current, now);
  const nothing: Triage = {
    dispositions,
    settled: isSettled ? { caseId: current.id, closedAt: current.settlesAt ?? now } : null,
    opened: null,
    attached: null,
  };
  if (counted.length === 0) return nothing;
  if (current && !isSettled) return { ...nothing, attached: attach(current, counted, facts, now) };

  const signals = [...facts.waiting, ...counted];
  const needed = facts.warnings.some((warning) => isCounting(warning, now))
    ? numbers.openAtWarned
    : numbers.openAt;
  const instants = signals.map(({ occurredAt }) => occurredAt);
  if (!isBeyondCeiling && !reaches(instants, needed, numbers.windowHours)) return nothing;
  return { ...nothing, opened: openingWith(signals, facts, now) };
}
