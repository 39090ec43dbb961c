import { expect, it } from "vitest";
import { Ladder, START } from "@/lib/domain/decide.fixture";
import { HOUR, MINUTE, minus, plus, SECOND } from "@/lib/domain/duration";
import type { CaseRemark } from "@/lib/domain/records";
import type { Session } from "@/lib/domain/triage/session";
import { type NoticeTold, timelineOf } from "./timeline";

const session = (from: Date, monitor = "m"): Session => ({
  monitor,
  monitorKind: "classifier",
  from,
  to: plus(from, MINUTE),
  count: 3,
  highestScore: 0.9,
  models: ["gpt-5.3-codex"],
  severities: ["high"],
  blocked: 0,
});

const notice = (decisionId: string, visibleAt: Date): NoticeTold => ({
  id: "n",
  kind: "warning",
  title: "A warning",
  decisionId,
  appealId: null,
  visibleAt,
  acknowledgedAt: null,
  deliveries: [{ channel: "mail", status: "delivered", count: 2, at: visibleAt }],
});

const remark = (kind: CaseRemark["kind"], at: Date, text: string): CaseRemark => ({
  id: `${kind}-${at.getTime()}`,
  version: 1,
  caseId: "one",
  kind,
  authorId: "reviewer",
  addresseeId: "lead",
  answersId: null,
  text,
  sentAt: at,
});

function told(
  given: Partial<Parameters<typeof timelineOf>[0]> = {},
  ladder = new Ladder(),
  now = plus(START, HOUR),
) {
  const nothing = { caseReference: "C-one", sessions: [], notices: [], signalCounts: new Map([["one", 7]]) };
  return timelineOf({ state: ladder.state, ...nothing, ...given }, now);
}

it("joins signals, what was decided and what was told into one list, oldest first", () => {
  const ladder = new Ladder();
  const again = ladder.toSecondCase();
  const warned = ladder.state.decisions[0]?.id ?? "";
  const sessions = [session(minus(again, 5 * MINUTE)), session(minus(again, 5 * MINUTE), "other")];
  const lines = told(
    { caseReference: "C-two", sessions, notices: [notice(warned, plus(START, 30 * SECOND))] },
    ladder,
    again,
  );
  expect(lines.map(({ kind, reference }) => [kind, reference])).toEqual([
    ["case_opened", "C-one"],
    ["warned", "C-one"],
    ["notice", "C-one"],
    ["warning_delivered", "C-one"],
    ["signals", "C-two"],
    ["signals", "C-two"],
    ["case_opened", "C-two"],
  ]);
  expect(lines.map(({ at }) => at)).toEqual(
    lines.map(({ at }) => at).toSorted((a, b) => a.getTime() - b.getTime()),
  );
  expect(new Set(lines.map(({ id }) => id)).size).toBe(lines.length);
  expect(lines[0]?.signalCount).toBe(7);
  expect(lines[2]).toMatchObject({
    detail: "A warning",
    notice: { deliveries: [{ status: "delivered", count: 2 }] },
  });
});

it("lets a session that opened a case at that instant stand before it", () => {
  expect(told({ sessions: [session(START)] }).map(({ kind }) => kind)).toEqual(["signals", "case_opened"]);
});

it("leads from a notice about an appeal to that appeal", () => {
  const ladder = new Ladder();
  const limitedAt = ladder.toRestriction();
  const form = { situation: "other", text: "Wrong.", channel: "portal" } as const;
  ladder.give(
    { kind: "file_appeal", decisionId: ladder.lastDecision, ...form, requestIds: [] },
    plus(limitedAt, HOUR),
    {
      kind: "member",
      id: "owner",
      name: "Olga",
      organizationId: "o",
      role: "owner",
    },
  );
  const [appeal] = ladder.state.appeals;
  const received = { ...notice(ladder.lastDecision, plus(limitedAt, HOUR)), appealId: appeal?.id ?? null };
  const lines = told({ notices: [received] }, ladder, plus(limitedAt, 2 * HOUR));
  expect(lines.find(({ kind }) => kind === "notice")?.reference).toBe(appeal?.reference);
});

it("tells what colleagues said, by whom and to whom; an assignment may go without words", () => {
  const ladder = new Ladder();
  ladder.state.remarks = [
    remark("question", plus(START, MINUTE), "Is this ours?"),
    remark("answer", plus(START, 2 * MINUTE), "It is."),
    remark("take_over", plus(START, 3 * MINUTE), "He is away."),
    remark("assignment", plus(START, 4 * MINUTE), ""),
  ];
  expect(
    told({}, ladder)
      .slice(1)
      .map(({ kind, by, to, detail }) => [kind, by, to, detail]),
  ).toEqual([
    ["asked", "reviewer", "lead", "Is this ours?"],
    ["answered", "reviewer", "lead", "It is."],
    ["taken_over", "reviewer", "lead", "He is away."],
    ["assigned", "reviewer", "lead", null],
  ]);
});
