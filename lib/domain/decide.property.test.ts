import fc from "fast-check";
import { expect, test } from "vitest";
import { currentCase } from "@/lib/domain/case/current";
import type { Actor } from "./actor";
import type { Command } from "./command";
import { Ladder, START, staff, traffic, WORDS } from "./decide.fixture";
import { HOUR, MINUTE, plus, SECOND } from "./duration";
import { caseOffers } from "./offers";
import { endOf } from "./standing";

/** Any walk through the ladder: who, what, and how long after the step before. */
type Step = { actor: Actor; kind: Command["kind"] | "signal"; wait: number };

const KINDS: Step["kind"][] = [
  "dismiss",
  "warn",
  "revoke",
  "approve",
  "refuse",
  "undo",
  "reverse",
  "confirm_delivery",
  "take_back_delivery",
  "file_appeal",
  "grant_appeal",
  "uphold_appeal",
  ...(["note_on_appeal", "assign_appeal", "take_over_appeal"] as const),
  ...(["assign", "snooze", "wake", "escalate", "answer_question", "take_over", "return"] as const),
  "signal",
  // The way up, more often than the ways aside.
  ...(["warn", "confirm_delivery", "signal", "revoke", "approve"] as const).flatMap((kind) => [kind, kind]),
];

const step: fc.Arbitrary<Step> = fc.record({
  actor: fc.constantFrom(staff("reviewer"), staff("lead"), staff("lead", "reviewer"), staff("support")),
  kind: fc.constantFrom(...KINDS),
  wait: fc.constantFrom(1, 10 * SECOND, 31 * SECOND, MINUTE, 25 * HOUR, 169 * HOUR),
});

function commandFor(kind: Command["kind"], ladder: Ladder, now: Date): Command {
  const decisionId = ladder.lastDecision;
  const appealId = ladder.state.appeals.at(-1)?.id ?? "";
  const remarkId = ladder.state.remarks.findLast(({ kind: of }) => of === "question")?.id ?? "";
  const reason = "Reason.";
  const commands: { [K in Command["kind"]]: Command } = {
    dismiss: { kind: "dismiss", reason: "insufficient_evidence", rationale: reason },
    warn: { kind: "warn", ...WORDS },
    revoke: { kind: "revoke", ...WORDS, overrideReason: reason },
    approve: { kind: "approve", decisionId },
    return: { kind: "return", decisionId, reason },
    refuse: { kind: "refuse", decisionId, reason },
    undo: { kind: "undo", decisionId },
    reverse: { kind: "reverse", decisionId, reason },
    restore: { kind: "restore", decisionId, reasons: reason },
    assign: { kind: "assign", personId: "colleague" },
    snooze: { kind: "snooze", untilSignal: true },
    wake: { kind: "wake" },
    escalate: { kind: "escalate", question: reason },
    answer_question: { kind: "answer_question", remarkId, text: reason },
    take_over: { kind: "take_over", reason, tab: "tab" },
    forget_appeal: { kind: "forget_appeal", appealId, what: "text" },
    limit_meanwhile: { kind: "limit_meanwhile", caseId: currentCase(ladder.state, now)?.id ?? "" },
    confirm_delivery: { kind: "confirm_delivery", decisionId, deliveredAt: now },
    take_back_delivery: { kind: "take_back_delivery", decisionId },
    file_appeal: {
      kind: "file_appeal",
      decisionId,
      situation: "other",
      text: reason,
      requestIds: [],
      channel: "link",
    },
    note_on_appeal: { kind: "note_on_appeal", appealId, text: reason },
    assign_appeal: { kind: "assign_appeal", appealId, personId: "colleague" },
    take_over_appeal: { kind: "take_over_appeal", appealId, reason, tab: "tab" },
    remind_customer: { kind: "remind_customer", appealId },
    resume_appeal: { kind: "resume_appeal", appealId },
    ask_customer: { kind: "ask_customer", appealId, text: reason },
    answer: { kind: "answer", appealId, text: reason },
    grant_appeal: { kind: "grant_appeal", appealId, outcome: "overturned", reasons: reason },
    uphold_appeal: { kind: "uphold_appeal", appealId, reasons: reason },
    withdraw_appeal: { kind: "withdraw_appeal", appealId },
  };
  return commands[kind];
}

function walk(
  scope: "end_user" | "organization",
  steps: readonly Step[],
  check: (ladder: Ladder, now: Date) => void,
) {
  const ladder = new Ladder(scope);
  if (scope === "end_user") ladder.facts.traffic = traffic();
  let now = START;
  for (const { actor, kind, wait } of steps) {
    now = plus(now, wait);
    claim(ladder, now);
    if (kind === "signal") {
      ladder.signal(now);
      if (!currentCase(ladder.state, now)) ladder.reopen(`case-${now.getTime()}`, now, "reviewer");
    } else ladder.give(commandFor(kind, ladder, now), now, actor);
    check(ladder, now);
  }
}

/** Claims are activity, not rules of the ladder: a walk always holds its case. */
function claim(ladder: Ladder, now: Date): void {
  const cases = ladder.state.cases.map((item) =>
    item.status === "open" ? { ...item, claimedBy: "reviewer", claimUntil: plus(now, MINUTE) } : item,
  );
  ladder.state = { ...ladder.state, cases };
}

const scopes = fc.constantFrom("end_user" as const, "organization" as const);

test("no walk limits anybody for more than 168 hours, twice at once, or without its grounds", () => {
  const limited = { end_user: 0, organization: 0 };
  fc.assert(
    fc.property(scopes, fc.array(step, { minLength: 15, maxLength: 40 }), (scope, steps) => {
      walk(scope, steps, ({ state }) => {
        const real = state.restrictions.filter((item) => endOf(item) > item.effectiveAt);
        for (const item of real) {
          expect(item.expiresAt.getTime() - item.effectiveAt.getTime()).toBeLessThanOrEqual(168 * HOUR);
          const decision = state.decisions.find(({ id }) => id === item.decisionId);
          expect(item.effectiveAt.getTime()).toBeGreaterThanOrEqual(decision?.decidedAt.getTime() ?? 0);
          if (scope === "end_user") expect(state.warnings.some(({ id }) => id === item.warningId)).toBe(true);
          else expect(item.approvedBy).not.toBe(item.decidedBy);
        }
        const byStart = real.sort((a, b) => a.effectiveAt.getTime() - b.effectiveAt.getTime());
        byStart.slice(1).forEach((item, index) => {
          const previous = byStart[index];
          expect(previous && endOf(previous) <= item.effectiveAt).toBe(true);
        });
        limited[scope] += real.length;
      });
    }),
    { numRuns: 1_000 },
  );
  // Walks that never get there would prove nothing.
  expect(Math.min(limited.end_user, limited.organization)).toBeGreaterThan(100);
});

test("what is offered can be done, and what is not offered is refused", () => {
  fc.assert(
    fc.property(scopes, fc.array(step, { maxLength: 20 }), (scope, steps) => {
      walk(scope, steps, (ladder, now) => {
        const actor = staff("reviewer");
        const current = currentCase(ladder.state, now);
        if (!current) return;
        for (const { command, available } of caseOffers({ ...ladder, actor, now }, current.id)) {
          const trial = Object.assign(new Ladder(scope), { state: ladder.state, facts: ladder.facts });
          const result = trial.give(commandFor(command, trial, now), now, actor);
          expect(typeof result === "string", `${command}: ${result}`).toBe(!available);
        }
      });
    }),
  );
});

test("a case that is not open waits for nobody, and an open question for one answer", () => {
  let asked = 0;
  fc.assert(
    fc.property(scopes, fc.array(step, { minLength: 10, maxLength: 30 }), (scope, steps) => {
      walk(scope, steps, ({ state }) => {
        for (const item of state.cases) {
          const { status, assigneeId, snoozedUntil, snoozedUntilSignal, openQuestionId } = item;
          if (status !== "open")
            expect([assigneeId, snoozedUntil, snoozedUntilSignal, openQuestionId]).toEqual([
              null,
              null,
              false,
              null,
            ]);
          if (openQuestionId !== null) {
            asked += 1;
            const question = state.remarks.find(({ id }) => id === openQuestionId);
            expect(question).toMatchObject({ kind: "question", caseId: item.id });
            expect(state.remarks.some(({ answersId }) => answersId === openQuestionId)).toBe(false);
            expect([assigneeId, snoozedUntil]).toEqual([null, null]);
          }
        }
        const answered = state.remarks.flatMap(({ answersId }) => answersId ?? []);
        expect(new Set(answered).size).toBe(answered.length);
      });
    }),
  );
  expect(asked).toBeGreaterThan(20);
});

test("every write moves the standing to its next version, and marks what it touched with it", () => {
  fc.assert(
    fc.property(scopes, fc.array(step, { maxLength: 20 }), (scope, steps) => {
      let version = 1;
      walk(scope, steps, ({ state }) => {
        expect(state.version - version).toBeLessThanOrEqual(1);
        version = state.version;
        const records = [
          state.decisions,
          state.warnings,
          state.restrictions,
          state.appeals,
          state.remarks,
        ].flat();
        expect(records.every((record) => record.version <= version)).toBe(true);
      });
    }),
  );
});
