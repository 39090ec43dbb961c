import { describe, expect, it } from "vitest";
import { DAY, HOUR, minus, plus } from "@/lib/domain/duration";
import type { Arrival } from "@/lib/domain/triage/triage-facts";
import { cyberPolicy } from "./default-policy";
import type { PolicyNumbers } from "./policy";
import { replayStanding } from "./replay";
import { compareStanding, emptyComparison, outcomeOf } from "./replay-comparison";
import type { RealCase, ReplayHistory } from "./replay-facts";

const { numbers } = cyberPolicy;
const begin = new Date("2026-11-01T00:00:00Z");
const hour = (count: number) => plus(begin, count * HOUR);
const none: ReplayHistory = { cases: [], warnings: [], quiets: [], grants: [] };
const realCase = (over: Partial<RealCase> = {}): RealCase => ({
  reference: "C-0000-0001",
  openedAt: hour(2),
  closedAt: hour(10),
  outcome: "dismissed",
  dismissalReason: "false_positive",
  ...over,
});

/** Signals that arrive one hour after the other, unless told when. */
const signals = (count: number, over: Partial<Arrival> = {}, at = (index: number) => hour(index)) =>
  Array.from({ length: count }, (_, index): [Date, Arrival] => [
    at(index),
    {
      id: `s${index}`,
      score: 0.8,
      severity: "medium",
      model: "gpt-5",
      monitorId: "monitor",
      monitorKind: "classifier",
      occurredAt: at(index),
      ...over,
    },
  ]);

function casesUnder(
  over: Partial<PolicyNumbers>,
  given: [Date, Arrival][],
  history: Partial<ReplayHistory> = {},
) {
  const replay = replayStanding({ ...numbers, ...over }, numbers, { ...none, ...history }, begin);
  for (const [at, arrival] of given) replay.receive(at, arrival);
  return replay.cases();
}

describe("one standing", () => {
  it("opens a case where triage would have, and only there", () => {
    expect(casesUnder({}, signals(2))).toEqual([]);
    expect(casesUnder({}, signals(3))).toMatchObject([{ openedAt: hour(2), signalCount: 3, real: null }]);
    expect(casesUnder({ openAt: 2 }, signals(3))).toMatchObject([{ openedAt: hour(1), signalCount: 3 }]);
    expect(casesUnder({ scoreFloor: 0.9 }, signals(3))).toEqual([]);
    expect(casesUnder({ windowHours: 1 }, signals(9))).toEqual([]);
  });

  it("judges a batch as one, as it came", () => {
    const together = signals(3, { occurredAt: begin }, () => begin);
    expect(casesUnder({}, together)).toMatchObject([{ openedAt: begin, signalCount: 3 }]);
  });

  it("takes a case for closed when the real one was, and one that never was when it was due", () => {
    const real = realCase();
    expect(casesUnder({ openAt: 1 }, signals(5), { cases: [real] })).toMatchObject([
      { openedAt: begin, closesAt: real.closedAt, signalCount: 5, real },
    ]);
    // Due after 72 hours, whatever the proposed document says of it.
    const slow = { dueHours: { critical: 1, high: 1, medium: 1, low: 1 }, openAt: 1 };
    const apart = signals(3, {}, (index) => hour(index * 50));
    expect(casesUnder(slow, apart).map(({ openedAt }) => openedAt)).toEqual([hour(0), hour(100)]);
  });

  it("leaves open what is open, and what was open before", () => {
    const open = realCase({
      closedAt: null,
      outcome: null,
      dismissalReason: null,
      openedAt: minus(begin, DAY),
    });
    expect(casesUnder({}, signals(9), { cases: [open] })).toMatchObject([
      { openedAt: open.openedAt, real: open },
    ]);
  });

  it("goes by the warnings, quiets and trusted access of each moment", () => {
    const warning = {
      deliveredAt: minus(begin, 2 * DAY),
      graceUntil: minus(begin, DAY),
      lapsesAt: plus(begin, DAY),
    };
    const voidedAt = hour(5);
    const opens = (given: [Date, Arrival][], history: Partial<ReplayHistory>) =>
      casesUnder({}, given, history).length;
    expect(opens(signals(1), { warnings: [{ ...warning, voidedAt }] })).toBe(1);
    expect(
      opens(
        signals(1, {}, () => hour(6)),
        { warnings: [{ ...warning, voidedAt }] },
      ),
    ).toBe(0);
    const quiet = { monitorId: "monitor", from: minus(begin, DAY), until: hour(50) };
    expect(opens(signals(9), { quiets: [quiet] })).toBe(0);
    const grant = {
      id: "g",
      models: ["gpt-*"],
      volumeCeiling: 4,
      startsAt: minus(begin, DAY),
      endsAt: hour(90),
    };
    expect(opens(signals(4), { grants: [{ ...grant, withdrawnAt: null }] })).toBe(0);
    expect(opens(signals(5), { grants: [{ ...grant, withdrawnAt: null }] })).toBe(1);
    expect(opens(signals(4), { grants: [{ ...grant, withdrawnAt: hour(1) }] })).toBe(1);
  });
});

describe("a comparison", () => {
  const compare = (
    over: Partial<PolicyNumbers>,
    given: [Date, Arrival][],
    cases: RealCase[],
    from = begin,
  ) => {
    const comparison = emptyComparison();
    const history = { cases };
    compareStanding(comparison, "s", casesUnder({}, given, history), casesUnder(over, given, history), from);
    const { same, gone, added } = comparison;
    return {
      same: same.count,
      gone: gone.count,
      added: added.count,
      decided: { ...gone.decided },
      comparison,
    };
  };

  it("counts what opens under both as the same, though it opens earlier", () => {
    expect(compare({}, signals(3), [])).toMatchObject({ same: 1, gone: 0, added: 0 });
    expect(compare({ openAt: 1 }, signals(3), [realCase()])).toMatchObject({ same: 1, gone: 0, added: 0 });
  });

  it("tells what would not have opened, and how that was decided", () => {
    const stricter = compare({ openAt: 4 }, signals(3), [realCase()]);
    expect(stricter).toMatchObject({ same: 0, gone: 1, added: 0, decided: { false_positive: 1, warned: 0 } });
    expect(stricter.comparison.gone.newest).toMatchObject([
      { standingId: "s", real: { reference: "C-0000-0001" } },
    ]);
  });

  it("tells what would have opened in addition", () => {
    const { comparison, ...counts } = compare({ openAt: 2 }, signals(2), []);
    expect(counts).toMatchObject({ same: 0, gone: 0, added: 1 });
    expect(comparison.added).toMatchObject({ subjects: 1, decided: { none: 1 } });
  });

  it("leaves out what opened before its time", () => {
    expect(compare({ openAt: 1 }, signals(3), [], hour(1))).toMatchObject({ same: 0, gone: 0, added: 0 });
  });

  it.each<[Partial<RealCase> | null, string]>([
    [{}, "false_positive"],
    [{ dismissalReason: "authorised_work" }, "dismissed"],
    [{ outcome: "warned", dismissalReason: null }, "warned"],
    [{ outcome: "revoked", dismissalReason: null }, "revoked"],
    [{ outcome: null, dismissalReason: null }, "undecided"],
    [null, "none"],
  ])("names how %o was decided", (over, expected) => {
    expect(outcomeOf(over && realCase(over))).toBe(expected);
  });
});
