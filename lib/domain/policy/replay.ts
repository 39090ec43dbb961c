import { DAY, HOUR, minus, plus } from "@/lib/domain/duration";
import type { Severity } from "@/lib/domain/triage/signal";
import { triage } from "@/lib/domain/triage/triage";
import type { Arrival, Attachment, CurrentCase, Opening } from "@/lib/domain/triage/triage-facts";
import type { PolicyNumbers } from "./policy";
import {
  type Course,
  type OpenCourse,
  type RealCase,
  type ReplayBatch,
  type ReplayedCase,
  type ReplayHistory,
  replayFacts,
  trustedSince,
} from "./replay-facts";

/** One standing under other numbers: give it its signals in the order they arrived, then ask for its cases. */
export type StandingReplay = { receive: (at: Date, arrival: Arrival) => void; cases: () => ReplayedCase[] };

/** How long nobody knows how a case would have been decided that was never opened: until it was due. */
type Assumed = Pick<PolicyNumbers, "dueHours">;

/** The real case a replayed one stands for: open then, or opened before the replayed one would have been decided. */
function realAt(history: ReplayHistory, at: Date, until: Date): RealCase | null {
  return (
    history.cases.find(
      ({ openedAt, closedAt }) => openedAt <= until && (closedAt === null || closedAt > at),
    ) ?? null
  );
}

/**
 * What triage would have made of one standing's signals under `numbers`. A case is taken to be closed when the real
 * one was that it stands for; one that never was, when it would have been due by `assumed`. Warnings, quiets and
 * trusted access are as they really were.
 */
export function replayStanding(
  numbers: PolicyNumbers,
  assumed: Assumed,
  history: ReplayHistory,
  from: Date,
): StandingReplay {
  const done: ReplayedCase[] = [];
  const course: Course = { current: caseBefore(history, from), waiting: [], trusted: [] };

  function close(at: Date) {
    const { current } = course;
    if (!current?.closesAt || current.closesAt > at) return;
    done.push(replayed(current));
    course.current = null;
  }

  function open({ severity, repeat, dueAt, lastSignalAt, signalIds }: Opening, at: Date) {
    const due = plus(at, assumed.dueHours[severity] * HOUR);
    const real = realAt(history, at, due);
    const facts = reviewed(severity, repeat, dueAt, signalIds.length, lastSignalAt);
    course.current = { facts, openedAt: at, closesAt: real ? real.closedAt : due, real };
    const consumed = new Set(signalIds);
    course.waiting = course.waiting.filter(({ id }) => !consumed.has(id));
  }

  function take(batch: ReplayBatch) {
    close(batch.at);
    const facts = replayFacts(numbers, history, course, batch);
    const { dispositions, opened, attached } = triage(facts, batch.arrivals, batch.at);
    if (opened) open(opened, batch.at);
    else if (attached) grow(course, attached);
    else
      for (const each of batch.arrivals)
        if (dispositions.get(each.id) === "counted") course.waiting.push(each);
    if (history.grants.length === 0) return;
    const trusted = batch.arrivals.filter(({ id }) => dispositions.get(id) === "trusted");
    const instants = trusted.map(({ occurredAt }) => occurredAt);
    course.trusted = trustedSince([...course.trusted, ...instants], minus(batch.at, DAY));
  }

  // Signals of one instant came in one batch, and are judged as one.
  let batch: ReplayBatch | null = null;
  function flush() {
    if (batch) take(batch);
    batch = null;
  }

  return {
    receive(at, arrival) {
      if (batch?.at.getTime() !== at.getTime()) flush();
      batch ??= { at, arrivals: [] };
      batch.arrivals.push(arrival);
    },
    cases() {
      flush();
      return course.current ? [...done, replayed(course.current)] : done;
    },
  };
}

/** A case under review, as far as triage asks. Member by member: spreading a million of them takes seconds. */
function reviewed(
  severity: Severity,
  repeat: boolean,
  dueAt: Date,
  signalCount: number,
  lastSignalAt: Date,
): CurrentCase {
  return {
    id: "replayed",
    reference: "",
    status: "open",
    severity,
    repeat,
    interim: false,
    dueAt,
    settlesAt: null,
    signalCount,
    lastSignalAt,
    requestsPerHour: 0,
    snoozedUntilSignal: false,
  };
}

const replayed = ({ facts, openedAt, closesAt, real }: OpenCourse): ReplayedCase => ({
  openedAt,
  closesAt,
  real,
  severity: facts.severity,
  signalCount: facts.signalCount,
});

/** The real case that was open before the replay begins: whatever the numbers, it is there. */
function caseBefore(history: ReplayHistory, from: Date): OpenCourse | null {
  const real = history.cases.find(
    ({ openedAt, closedAt }) => openedAt < from && (closedAt === null || closedAt > from),
  );
  if (!real) return null;
  const { openedAt, closedAt } = real;
  const facts = reviewed("low", false, openedAt, 0, openedAt);
  return { facts, openedAt, closesAt: closedAt, real };
}

function grow({ current }: Course, { severity, repeat, dueAt, signalCount, lastSignalAt }: Attachment): void {
  if (current) current.facts = reviewed(severity, repeat, dueAt, signalCount, lastSignalAt);
}
