import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DAY, HOUR, minus, plus } from "@/lib/domain/duration";
import { caseOrder } from "@/lib/domain/order";
import { cyberPolicy } from "@/lib/domain/policy/default-policy";
import { triage } from "./triage";
import type { Arrival, TriageFacts } from "./triage-facts";

const now = new Date("2026-03-10T12:00:00Z");
const days = (from: number, to: number) =>
  fc.integer({ min: from * DAY, max: to * DAY }).map((ms) => plus(now, ms));

const arrival = fc.record({
  score: fc.constantFrom(0.2, 0.7, 0.75, 0.95),
  severity: fc.constantFrom("low", "medium", "high", "critical"),
  model: fc.constantFrom("covered", "other"),
  monitorId: fc.constantFrom("loud", "quiet"),
  monitorKind: fc.constantFrom("classifier", "threat_intelligence", "person"),
  occurredAt: days(-4, 0),
});
const arrivals: fc.Arbitrary<Arrival[]> = fc
  .array(arrival, { minLength: 1, maxLength: 12 })
  .map((items) => items.map((item, index) => ({ ...item, id: `s${index}` }) as Arrival));

const facts: fc.Arbitrary<TriageFacts> = fc
  .record({
    openAt: fc.integer({ min: 1, max: 5 }),
    warned: fc.boolean(),
    quiet: fc.boolean(),
    ceiling: fc.option(fc.nat(6)),
  })
  .map(({ openAt, warned, quiet, ceiling }) => ({
    numbers: { ...cyberPolicy.numbers, openAt },
    current: null,
    warnings: warned
      ? [
          {
            deliveredAt: minus(now, 3 * DAY),
            graceUntil: minus(now, 2 * DAY),
            lapsesAt: plus(now, DAY),
            voidedAt: null,
          },
        ]
      : [],
    quiets: quiet ? [{ monitorId: "quiet", from: minus(now, DAY), until: plus(now, DAY) }] : [],
    grants:
      ceiling === null
        ? []
        : [
            {
              id: "g",
              models: ["covered"],
              volumeCeiling: ceiling,
              startsAt: minus(now, DAY),
              endsAt: plus(now, DAY),
              withdrawnAt: null,
            },
          ],
    waiting: [],
    trustedToday: 0,
  }));

/** The facts as the next batch finds them. */
function record(before: TriageFacts, batch: readonly Arrival[]): TriageFacts {
  const { dispositions, opened, attached } = triage(before, batch, now);
  const having = (disposition: string) => batch.filter(({ id }) => dispositions.get(id) === disposition);
  const recent = having("trusted").filter(({ occurredAt }) => occurredAt > plus(now, -DAY));
  const common = { ...before, trustedToday: before.trustedToday + recent.length };
  if (attached && before.current)
    return { ...common, current: { ...before.current, ...attached, id: attached.caseId } };
  if (!opened) return { ...common, waiting: [...before.waiting, ...having("counted")] };
  const current = {
    ...opened,
    id: "new",
    reference: "C-0000-0001",
    status: "open" as const,
    interim: false,
    settlesAt: null,
    snoozedUntilSignal: false,
    requestsPerHour: 10,
  };
  return { ...common, waiting: [], current: { ...current, signalCount: opened.signalIds.length } };
}

const shown = ({ current }: TriageFacts) =>
  current && {
    severity: current.severity,
    repeat: current.repeat,
    dueAt: current.dueAt,
    signalCount: current.signalCount,
    lastSignalAt: current.lastSignalAt,
    actBy: caseOrder(current).actBy,
  };

describe("however a batch is cut", () => {
  it("ends in the same case, or in none", () => {
    fc.assert(
      fc.property(facts, arrivals, fc.nat(12), (start, all, cut) => {
        const whole = record(start, all);
        const parts = [all.slice(0, cut), all.slice(cut)].filter((part) => part.length > 0);
        expect(shown(parts.reduce(record, start))).toEqual(shown(whole));
      }),
      { numRuns: 1_000 },
    );
  });

  it("opens or does not in whatever order signals arrive", () => {
    fc.assert(
      fc.property(facts, arrivals, fc.infiniteStream(fc.nat()), (start, all, ranks) => {
        const ranked = all.map((signal) => ({ signal, rank: ranks.next().value }));
        const shuffled = ranked.sort((a, b) => a.rank - b.rank).map(({ signal }) => signal);
        const opens = (signals: Arrival[]) => record(start, signals).current !== null;
        expect(opens(shuffled)).toBe(opens(all));
      }),
      { numRuns: 1_000 },
    );
  });
});

describe("whatever arrives", () => {
  it("counts critical signals above the floor always, and nothing below it ever", () => {
    fc.assert(
      fc.property(facts, arrivals, (start, all) => {
        const { dispositions } = triage(start, all, now);
        for (const { id, score, severity } of all) {
          if (score < 0.7) expect(dispositions.get(id)).toBe("below_floor");
          else if (severity === "critical") expect(dispositions.get(id)).toBe("counted");
        }
      }),
    );
  });

  it("opens no case without a counted arrival, and is due by its severity", () => {
    fc.assert(
      fc.property(facts, arrivals, (start, all) => {
        const { opened, dispositions } = triage(start, all, now);
        if (!opened) return;
        expect(opened.signalIds.length).toBeGreaterThan(0);
        for (const id of opened.signalIds) expect(dispositions.get(id)).toBe("counted");
        expect(opened.dueAt).toEqual(plus(now, start.numbers.dueHours[opened.severity] * HOUR));
      }),
    );
  });
});
