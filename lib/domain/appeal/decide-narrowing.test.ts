import { expect, test } from "vitest";
import type { Command, CommandOf } from "@/lib/domain/command";
import { Ladder, owner, START, staff, WORDS } from "@/lib/domain/decide.fixture";
import { HOUR, MINUTE, plus } from "@/lib/domain/duration";
import { noticesOwed } from "@/lib/domain/notice/owed";
import { standingAt } from "@/lib/domain/standing";
import { narrowTo } from "@/lib/domain/triage/narrowing";
import type { CurrentCase, TriageFacts } from "@/lib/domain/triage/triage-facts";

const support = staff("support");

const file = (decisionId: string): Command => ({
  ...{ kind: "file_appeal", decisionId, situation: "not_me", text: "One of us." },
  ...{ requestIds: [], channel: "portal" },
});

function appealed(scope: "organization" | "end_user") {
  const ladder = new Ladder(scope);
  let now = plus(START, MINUTE);
  if (scope === "end_user") now = ladder.toRestriction();
  else {
    ladder.give({ kind: "revoke", ...WORDS }, START);
    ladder.give({ kind: "approve", decisionId: ladder.lastDecision }, START, staff("lead"));
  }
  ladder.give(file(ladder.lastDecision), now, owner);
  const appealId = ladder.state.appeals[0]?.id ?? "";
  const grant = (more: Partial<CommandOf<"grant_appeal">> = {}): Command => ({
    ...{
      kind: "grant_appeal",
      appealId,
      outcome: "narrowed",
      reasons: "Some of you.",
      narrowedTo: ["user-1"],
    },
    ...more,
  });
  return { ladder, now: plus(now, HOUR), grant };
}

test("a whole organization's limit is lifted, and the appeal keeps whom it was narrowed to, once each", () => {
  const { ladder, now, grant } = appealed("organization");
  expect(ladder.give(grant({ narrowedTo: ["user-1", "User-1", "user-1"] }), now, support)).toEqual([
    ...["restriction_ended", "appeal_closed"],
  ]);
  expect(standingAt(ladder.state, now).status).toBe("clear");
  expect(ladder.state.restrictions[0]).toMatchObject({ endReason: "narrowed", endedAt: now });
  expect(ladder.state.appeals[0]).toMatchObject({ outcome: "narrowed", narrowedTo: ["user-1", "User-1"] });
});

test.each([
  ["nobody is named", "organization", { narrowedTo: [] }, "missing_identifiers"],
  ["the limit is a user's", "end_user", {}, "not_narrowable"],
  ["it is overturned instead", "organization", { outcome: "overturned" }, "not_narrowed"],
  ["no reasons are given", "organization", { reasons: " " }, "missing_reason"],
] as const)("it is refused where %s", (_why, scope, more, code) => {
  const { ladder, now, grant } = appealed(scope);
  expect(ladder.give(grant({ ...more }), now, support)).toBe(code);
});

test("neither the decider nor the approver narrows", () => {
  const { ladder, now, grant } = appealed("organization");
  expect(ladder.give(grant(), now, staff("lead"))).toBe("own_decision");
  expect(ladder.give(grant(), now, staff("support", "reviewer"))).toBe("own_decision");
});

test("its one notice is the answer", () => {
  const { ladder, now, grant } = appealed("organization");
  const { state: before } = ladder;
  ladder.give(grant(), now, support);
  const restrictionId = before.restrictions[0]?.id ?? "";
  const closed = {
    status: "granted",
    outcome: "narrowed",
    reasons: "Some of you.",
    decidedBy: "support",
  } as const;
  const owed = noticesOwed(
    ladder.state,
    [
      { kind: "restriction_ended", restrictionId, at: now, reason: "narrowed" },
      {
        ...{
          kind: "appeal_closed",
          appealId: before.appeals[0]?.id ?? "",
          ...closed,
          narrowedTo: ["user-1"],
        },
        ...{ monitorFault: null, monitorNote: null, at: now },
      },
    ],
    now,
  );
  expect(owed).toMatchObject([{ kind: "appeal_decided", remark: "Some of you." }]);
});

const facts = (given: Partial<TriageFacts> = {}): TriageFacts => ({
  numbers: new Ladder().facts.policy.numbers,
  current: null,
  ...{ warnings: [], quiets: [], grants: [], waiting: [], trustedToday: 0 },
  ...given,
});

test("a case opens as grave as the organization's, or as its own signals, with these or none", () => {
  const waiting = [{ id: "s", severity: "critical" as const, occurredAt: START }];
  const now = plus(START, HOUR);
  expect(narrowTo(facts(), "high", now).opened).toMatchObject({ severity: "high", signalIds: [] });
  const { opened, settled } = narrowTo(facts({ waiting }), "high", now);
  expect(opened).toMatchObject({ severity: "critical", signalIds: ["s"], lastSignalAt: START });
  expect(opened?.dueAt).toEqual(plus(now, facts().numbers.dueHours.critical * HOUR));
  expect(settled).toBeNull();
});

test("a case under review is left as it is, and one whose undo window is over makes room", () => {
  const current: Omit<CurrentCase, "status" | "settlesAt"> = {
    ...{ id: "c", reference: "C-1", severity: "low", repeat: false, interim: false, dueAt: START },
    ...{ snoozedUntilSignal: false, signalCount: 3, lastSignalAt: START, requestsPerHour: 0 },
  };
  const open = { ...current, status: "open", settlesAt: null } as const;
  const now = plus(START, HOUR);
  expect(narrowTo(facts({ current: open }), "high", now)).toEqual({ settled: null, opened: null });
  const settling = { ...current, status: "settling", settlesAt: plus(START, MINUTE) } as const;
  expect(narrowTo(facts({ current: settling }), "high", now)).toMatchObject({
    settled: { caseId: "c", closedAt: plus(START, MINUTE) },
    opened: { severity: "high" },
  });
});
