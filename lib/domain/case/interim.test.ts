import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { systemActor } from "@/lib/domain/actor";
import { Ladder, POLICY, START, staff, traffic, WORDS } from "@/lib/domain/decide.fixture";
import { DAY, HOUR, MINUTE, minus, plus, SECOND } from "@/lib/domain/duration";
import { noticesOwed } from "@/lib/domain/notice/owed";
import type { PolicyNumbers } from "@/lib/domain/policy/policy";
import { endOf, standingAt } from "@/lib/domain/standing";

/** An organization without identifiers, whose open case has three critical signals, under a policy that limits. */
function called(numbers: Partial<PolicyNumbers> = {}): Ladder {
  const ladder = new Ladder("organization");
  const policy = { ...POLICY, numbers: { ...POLICY.numbers, interimHours: 12, ...numbers } };
  ladder.facts = { ...ladder.facts, policy, criticalSignals: 3 };
  return ladder;
}

const limit = (ladder: Ladder, now = START) =>
  ladder.give({ kind: "limit_meanwhile", caseId: "one" }, now, systemActor("limit"));
const DISMISS = { kind: "dismiss", reason: "false_positive", rationale: "Clear." } as const;

describe("an interim limit", () => {
  it("begins at once, ends by time alone, and puts its case before all others", () => {
    const ladder = called();
    expect(limit(ladder)).toEqual(["case_limited_meanwhile", "restricted"]);
    const [restriction] = ladder.state.restrictions;
    expect(restriction).toMatchObject({
      kind: "interim",
      scope: "organization",
      decisionId: null,
      adoptionShare: 0,
    });
    expect(restriction).toMatchObject({ effectiveAt: START, expiresAt: plus(START, 12 * HOUR) });
    expect(ladder.state.cases[0]).toMatchObject({ interim: true, status: "open", claimedBy: "reviewer" });
    expect(ladder.state.cases[0]?.actBy.getTime()).toBeLessThan(minus(START, 80 * DAY).getTime());
    expect(standingAt(ladder.state, plus(START, 12 * HOUR - 1)).status).toBe("limited");
    expect(standingAt(ladder.state, plus(START, 12 * HOUR)).status).toBe("clear");
  });

  it("is a day at most, whatever the policy says", () => {
    const ladder = called({ interimHours: 500 });
    limit(ladder);
    expect(ladder.state.restrictions[0]?.expiresAt).toEqual(plus(START, DAY));
  });

  const trusted = { reference: "T-1", scope: "tests" };
  it.each<[string, (ladder: Ladder) => void]>([
    ["under a policy that has none, as by default", (l) => Object.assign(l, called({ interimHours: 0 }))],
    [
      "with fewer critical signals than the policy wants",
      (l) => Object.assign(l.facts, { criticalSignals: 2 }),
    ],
    [
      "of one signal, even if the policy says so",
      (l) => {
        Object.assign(l, called({ interimAtCritical: 1 }));
        l.facts = { ...l.facts, criticalSignals: 1 };
      },
    ],
    ["of an end user", (l) => Object.assign(l.facts, { subject: new Ladder().facts.subject })],
    ["where identifiers are sent", (l) => Object.assign(l.facts, { traffic: traffic() })],
    ["where nobody knows whether they are", (l) => Object.assign(l.facts, { traffic: null })],
    [
      "of whom two people trust",
      (l) => Object.assign(l.facts, { trustedAccess: { atFlag: null, now: trusted } }),
    ],
    ["long after the last signal", (l) => l.signal(minus(START, DAY))],
    ["once somebody decided", (l) => l.give(DISMISS, START)],
    ["once somebody proposed to", (l) => l.give({ kind: "revoke", ...WORDS }, START)],
    [
      "once a proposal was refused",
      (l) => {
        l.give({ kind: "revoke", ...WORDS }, START);
        l.give({ kind: "refuse", decisionId: l.lastDecision, reason: "No." }, START, staff("lead"));
      },
    ],
    ["a second time", (l) => limit(l)],
  ])("does not begin %s", (_, change) => {
    const ladder = called();
    change(ladder);
    expect(limit(ladder)).toEqual([]);
  });

  it("is not followed by another within 30 days, on whatever case", () => {
    const ladder = called();
    limit(ladder);
    ladder.give(DISMISS, plus(START, MINUTE));
    const again = (at: Date) => {
      ladder.signal(at).reopen(`case-${at.getTime()}`, at);
      return ladder.give(
        { kind: "limit_meanwhile", caseId: `case-${at.getTime()}` },
        at,
        systemActor("limit"),
      );
    };
    expect(again(plus(START, 30 * DAY - 1))).toEqual([]);
    ladder.give(DISMISS, plus(START, 30 * DAY - 1));
    expect(again(plus(START, 30 * DAY + MINUTE))).toContain("restricted");
  });
});

describe("a person who looks", () => {
  const later = plus(START, 5 * MINUTE);
  const kindsOwed = (ladder: Ladder, give: () => unknown) => {
    const before = ladder.state.restrictions;
    give();
    const events = ladder.state.restrictions
      .filter((item, index) => item !== before[index] && item.endedAt)
      .map(({ id, endReason }) => ({
        kind: "restriction_ended" as const,
        restrictionId: id,
        at: later,
        reason: endReason ?? "dismissed",
      }));
    return noticesOwed(ladder.state, events, later).map(({ kind, decisionId }) => [kind, decisionId]);
  };

  it.each([
    ["dismisses", DISMISS, "dismissed"],
    ["warns", { kind: "warn", ...WORDS } as const, "warned"],
  ])(
    "%s: it ends at that instant, with a notice about no decision, and undoing brings none back",
    (_, command, reason) => {
      const ladder = called();
      limit(ladder);
      expect(kindsOwed(ladder, () => ladder.give(command, later))).toEqual([["interim_lifted", null]]);
      expect(ladder.state.restrictions[0]).toMatchObject({ endedAt: later, endReason: reason });
      ladder.give({ kind: "undo", decisionId: ladder.lastDecision }, plus(later, SECOND));
      expect(standingAt(ladder.state, plus(later, SECOND)).status).toBe("clear");
    },
  );

  it("limits: the interim limit ends where the decided one begins, and its hours are within the 168", () => {
    const ladder = called();
    limit(ladder);
    ladder.give({ kind: "revoke", ...WORDS }, later);
    expect(
      kindsOwed(ladder, () =>
        ladder.give({ kind: "approve", decisionId: ladder.lastDecision }, later, staff("lead")),
      ),
    ).toEqual([]);
    const [interim, decided] = ladder.state.restrictions;
    expect(interim?.endedAt).toEqual(decided?.effectiveAt);
    expect(decided?.expiresAt).toEqual(plus(START, 168 * HOUR));
  });

  it("limits and takes it back: access is back where the interim limit was to end, and that is told", () => {
    const ladder = called();
    limit(ladder);
    ladder.give({ kind: "revoke", ...WORDS }, later);
    ladder.give({ kind: "approve", decisionId: ladder.lastDecision }, later, staff("lead"));
    const decisionId = ladder.lastDecision;
    ladder.give({ kind: "undo", decisionId }, plus(later, SECOND), staff("lead"));
    const at = plus(later, SECOND);
    const owed = noticesOwed(ladder.state, [{ kind: "decision_undone", decisionId, at }], at);
    expect(owed).toMatchObject([
      { kind: "interim_lifted", decisionId: null, visibleAt: plus(later, 30 * SECOND) },
    ]);
    expect(standingAt(ladder.state, plus(later, MINUTE)).status).toBe("clear");
  });
});

test("whatever people do and when, nobody is limited for longer than 168 hours of one case, nor without a decision for longer than a day", () => {
  const steps = fc.array(
    fc.record({
      what: fc.constantFrom(
        "limit" as const,
        "dismiss" as const,
        "warn" as const,
        "revoke" as const,
        "approve" as const,
        "undo" as const,
      ),
      wait: fc.constantFrom(1, SECOND, 31 * SECOND, HOUR, 11 * HOUR, 25 * HOUR),
    }),
    { minLength: 4, maxLength: 14 },
  );
  let [interims, both] = [0, 0];
  fc.assert(
    fc.property(steps, fc.integer({ min: 1, max: 30 }), (walk, interimHours) => {
      const ladder = called({ interimHours });
      let now = START;
      for (const { what, wait } of walk) {
        now = plus(now, wait);
        ladder.signal(now);
        ladder.state = {
          ...ladder.state,
          cases: ladder.state.cases.map((item) => ({
            ...item,
            claimedBy: "reviewer",
            claimUntil: plus(now, MINUTE),
          })),
        };
        const decisionId = ladder.lastDecision;
        if (what === "limit") limit(ladder, now);
        else if (what === "dismiss") ladder.give(DISMISS, now);
        else if (what === "warn" || what === "revoke") ladder.give({ kind: what, ...WORDS }, now);
        else ladder.give({ kind: what, decisionId }, now, staff("lead"));
      }
      const real = ladder.state.restrictions.filter((item) => endOf(item) > item.effectiveAt);
      const hours = real.map((item) => (endOf(item).getTime() - item.effectiveAt.getTime()) / HOUR);
      expect(hours.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(168);
      const meanwhile = real.filter(({ kind }) => kind === "interim");
      expect(meanwhile.length).toBeLessThanOrEqual(1);
      for (const item of meanwhile) expect(endOf(item) <= plus(item.effectiveAt, DAY)).toBe(true);
      interims += meanwhile.length;
      if (real.length > 1) both += 1;
    }),
    { numRuns: 300 },
  );
  // Walks that never get there would prove nothing.
  expect(interims).toBeGreaterThan(30);
  expect(both).toBeGreaterThan(1);
});
