import { describe, expect, it } from "vitest";
import { DAY, HOUR, MINUTE, minus, plus } from "@/lib/domain/duration";
import { cyberPolicy } from "@/lib/domain/policy/default-policy";
import { reaches, triage } from "./triage";
import type { Arrival, CurrentCase, TriageFacts } from "./triage-facts";

const now = new Date("2026-03-10T12:00:00Z");
const { numbers } = cyberPolicy;
const fresh: TriageFacts = {
  numbers,
  current: null,
  warnings: [],
  quiets: [],
  grants: [],
  waiting: [],
  trustedToday: 0,
};
const openCase: CurrentCase = {
  id: "case",
  reference: "C-0000-0001",
  status: "open",
  severity: "medium",
  repeat: false,
  interim: false,
  dueAt: plus(now, 40 * HOUR),
  settlesAt: null,
  snoozedUntilSignal: false,
  signalCount: 3,
  lastSignalAt: minus(now, HOUR),
  requestsPerHour: 0,
};
const warning = {
  deliveredAt: minus(now, 2 * DAY),
  graceUntil: minus(now, DAY),
  lapsesAt: plus(now, DAY),
  voidedAt: null,
};
const grant = {
  id: "grant",
  models: ["gpt-*"],
  volumeCeiling: 2,
  startsAt: minus(now, DAY),
  endsAt: plus(now, DAY),
  withdrawnAt: null,
};
const quiet = { monitorId: "monitor", from: minus(now, DAY), until: plus(now, DAY) };

function arrivals(count: number, over: Partial<Arrival> = {}): Arrival[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `s${index}`,
    score: 0.8,
    severity: "medium",
    model: "gpt-5",
    monitorId: "monitor",
    monitorKind: "classifier",
    occurredAt: minus(now, index * MINUTE),
    ...over,
  }));
}
const dispositions = (facts: Partial<TriageFacts>, signals: Arrival[]) => [
  ...triage({ ...fresh, ...facts }, signals, now).dispositions.values(),
];
const opens = (facts: Partial<TriageFacts>, signals: Arrival[]) =>
  triage({ ...fresh, ...facts }, signals, now).opened !== null;

describe("what opens a case", () => {
  it.each([
    ["two signals", {}, arrivals(2), false],
    ["three signals", {}, arrivals(3), true],
    ["two after one that waits", { waiting: arrivals(1, { id: "w" }) }, arrivals(2), true],
    [
      "three spread over more than the window",
      {},
      arrivals(3).map((s, i) => ({ ...s, occurredAt: minus(now, i * 13 * HOUR) })),
      false,
    ],
    ["three together, long ago", {}, arrivals(3, { occurredAt: minus(now, 20 * DAY) }), true],
    ["any number below the floor", {}, arrivals(50, { score: 0.69 }), false],
    ["one for a subject holding a delivered warning", { warnings: [warning] }, arrivals(1), true],
    [
      "one where the warning was never delivered",
      { warnings: [{ ...warning, deliveredAt: null, graceUntil: null, lapsesAt: null }] },
      arrivals(1),
      false,
    ],
    [
      "one where the warning was voided",
      { warnings: [{ ...warning, voidedAt: minus(now, HOUR) }] },
      arrivals(1),
      false,
    ],
    ["one where the warning has lapsed", { warnings: [{ ...warning, lapsesAt: now }] }, arrivals(1), false],
    ["three of a quieted monitor", { quiets: [quiet] }, arrivals(3), false],
    ["three of another monitor", { quiets: [{ ...quiet, monitorId: "other" }] }, arrivals(3), true],
    ["three after the quiet", { quiets: [{ ...quiet, until: now }] }, arrivals(3), true],
    ["three critical ones, quieted or not", { quiets: [quiet] }, arrivals(3, { severity: "critical" }), true],
    ["two within trusted access", { grants: [grant] }, arrivals(2), false],
    ["one above the ceiling of trusted access", { grants: [grant], trustedToday: 2 }, arrivals(1), true],
    [
      "three outside the models of trusted access",
      { grants: [grant] },
      arrivals(3, { model: "other" }),
      true,
    ],
    ["three after trusted access ended", { grants: [{ ...grant, endsAt: now }] }, arrivals(3), true],
    [
      "three after trusted access was withdrawn",
      { grants: [{ ...grant, withdrawnAt: now }] },
      arrivals(3),
      true,
    ],
    [
      "three critical ones within trusted access",
      { grants: [grant] },
      arrivals(3, { severity: "critical" }),
      true,
    ],
    [
      "three of threat intelligence within trusted access",
      { grants: [grant] },
      arrivals(3, { monitorKind: "threat_intelligence" }),
      true,
    ],
  ] as const)("%s", (_name, facts, signals, expected) => {
    expect(opens(facts as Partial<TriageFacts>, [...signals])).toBe(expected);
  });
});

describe("dispositions", () => {
  it("say why a signal counts or does not", () => {
    expect(dispositions({}, arrivals(1))).toEqual(["counted"]);
    expect(dispositions({}, arrivals(1, { score: 0.1 }))).toEqual(["below_floor"]);
    expect(dispositions({ quiets: [quiet] }, arrivals(1))).toEqual(["quieted"]);
    expect(dispositions({ grants: [grant] }, arrivals(3))).toEqual(["trusted", "trusted", "counted"]);
  });

  it("leave signals of long ago out of the volume of a day", () => {
    const old = { occurredAt: minus(now, 2 * DAY) };
    expect(dispositions({ grants: [grant], trustedToday: 2 }, arrivals(1, old))).toEqual(["trusted"]);
  });
});

describe("a new case", () => {
  it("takes the worst severity, its due instant, and the signals that waited", () => {
    const signals = [...arrivals(2), ...arrivals(1, { id: "worst", severity: "critical" })];
    const { opened } = triage({ ...fresh, waiting: arrivals(1, { id: "w" }) }, signals, now);
    expect(opened).toEqual({
      severity: "critical",
      repeat: false,
      dueAt: plus(now, 4 * HOUR),
      grantAtFlagId: null,
      signalIds: ["w", "s0", "s1", "worst"],
      lastSignalAt: now,
    });
  });

  it("is a repeat only where a signal occurred after the warning's grace", () => {
    const facts = { ...fresh, warnings: [warning] };
    const at = (occurredAt: Date) => triage(facts, arrivals(1, { occurredAt }), now).opened?.repeat;
    expect(at(warning.graceUntil)).toBe(true);
    expect(at(minus(warning.graceUntil, 1))).toBe(false);
  });

  it("remembers the trusted access of the moment", () => {
    const opened = triage({ ...fresh, grants: [grant] }, arrivals(3, { severity: "critical" }), now).opened;
    expect(opened?.grantAtFlagId).toBe("grant");
  });
});

describe("a case under review", () => {
  it("absorbs signals, and is due sooner when it gets worse", () => {
    const facts = { ...fresh, current: openCase };
    const same = triage(facts, arrivals(2), now);
    expect(same.opened).toBeNull();
    expect(same.attached).toMatchObject({ signalCount: 5, dueAt: openCase.dueAt, lastSignalAt: now });
    const worse = triage(facts, arrivals(1, { severity: "critical" }), now).attached;
    expect(worse).toMatchObject({
      severity: "critical",
      dueAt: plus(now, 4 * HOUR),
      actBy: minus(now, 4 * HOUR),
    });
    const late = { ...openCase, dueAt: minus(now, HOUR) };
    expect(
      triage({ ...fresh, current: late }, arrivals(1, { severity: "critical" }), now).attached?.dueAt,
    ).toEqual(late.dueAt);
  });

  it("absorbs nothing that does not count", () => {
    expect(triage({ ...fresh, current: openCase }, arrivals(2, { score: 0.1 }), now).attached).toBeNull();
  });

  it("still absorbs while its decision can be undone, and is settled by whatever comes after", () => {
    const settling = (settlesAt: Date) => ({
      ...fresh,
      current: { ...openCase, status: "settling" as const, settlesAt },
    });
    expect(triage(settling(plus(now, 1)), arrivals(3), now)).toMatchObject({
      settled: null,
      attached: { caseId: "case" },
    });
    expect(triage(settling(now), arrivals(3), now)).toMatchObject({
      settled: { caseId: "case", closedAt: now },
      attached: null,
      opened: { severity: "medium" },
    });
    expect(triage(settling(now), arrivals(1), now)).toMatchObject({
      settled: { caseId: "case" },
      opened: null,
    });
    expect(triage(settling(now), arrivals(1, { score: 0 }), now).settled).not.toBeNull();
  });
});

describe("reaches", () => {
  it("counts the width of the window as within", () => {
    const [a, b] = [now, plus(now, 24 * HOUR)];
    expect(reaches([a, b], 2, 24)).toBe(true);
    expect(reaches([a, plus(b, 1)], 2, 24)).toBe(false);
    expect(reaches([], 1, 24)).toBe(false);
  });
});
