import { DAY, HOUR, minus, plus } from "./duration";
import type { PolicyNumbers } from "./policy";
import {
  type Course,
  type RealCase,
  type ReplayBatch,
  type ReplayedCase,
  type ReplayHistory,
  replayFacts,
} from "./replay-facts";
import { triage } from "./triage";
import type { Arrival, Attachment, Opening } from "./triage-facts";

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
  let course: Course = { current: caseBefore(history, from), waiting: [], trusted: [] };

  function close(at: Date) {
    const { current } = course;
    if (!current?.closesAt || current.closesAt > at) return;
    done.push(current);
    course = { ...course, current: null };
  }

  function begin(opening: Opening, at: Date): Course["current"] {
    const due = plus(at, assumed.dueHours[opening.severity] * HOUR);
    const real = realAt(history, at, due);
    const { signalIds, ...rest } = opening;
    const closesAt = real ? real.closedAt : due;
    return { ...rest, openedAt: at, closesAt, signalCount: signalIds.length, real };
  }

  function take(batch: ReplayBatch) {
    close(batch.at);
    const facts = replayFacts(numbers, history, course, batch);
    const { dispositions, opened, attached } = triage(facts, batch.arrivals, batch.at);
    const having = (wanted: string) => batch.arrivals.filter(({ id }) => dispositions.get(id) === wanted);
    course = {
      current: opened ? begin(opened, batch.at) : grown(course.current, attached),
      waiting: waitingAfter(course, opened, attached ? [] : having("counted")),
      trusted: trustedAfter(course.trusted, having("trusted"), batch.at),
    };
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
      return course.current ? [...done, course.current] : done;
    },
  };
}

/** The real case that was open before the replay begins: whatever the numbers, it is there. */
function caseBefore(history: ReplayHistory, from: Date): Course["current"] {
  const real = history.cases.find(
    ({ openedAt, closedAt }) => openedAt < from && (closedAt === null || closedAt > from),
  );
  if (!real) return null;
  const { openedAt, closedAt } = real;
  const unknown = {
    severity: "low",
    repeat: false,
    signalCount: 0,
    dueAt: openedAt,
    lastSignalAt: openedAt,
  } as const;
  return { ...unknown, openedAt, closesAt: closedAt, real };
}

function grown(current: Course["current"], attached: Attachment | null): Course["current"] {
  if (!current || !attached) return current;
  const { severity, repeat, signalCount, lastSignalAt } = attached;
  return { ...current, severity, repeat, signalCount, lastSignalAt };
}

function waitingAfter(
  { waiting }: Course,
  opened: Opening | null,
  counted: readonly Arrival[],
): Course["waiting"] {
  if (!opened) return counted.length === 0 ? waiting : [...waiting, ...counted];
  const consumed = new Set(opened.signalIds);
  return waiting.filter(({ id }) => !consumed.has(id));
}

function trustedAfter(trusted: Date[], more: readonly Arrival[], at: Date): Date[] {
  if (trusted.length === 0 && more.length === 0) return trusted;
  const dayAgo = minus(at, DAY);
  return [...trusted, ...more.map(({ occurredAt }) => occurredAt)].filter((instant) => instant > dayAgo);
}
