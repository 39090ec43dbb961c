import { describe, expect, it } from "vitest";
import { Ladder, POLICY, START, staff, WORDS } from "@/lib/domain/decide.fixture";
import { DAY, HOUR, MINUTE, minus, plus, SECOND } from "@/lib/domain/duration";
import { composeStatement } from "./compose-statement";
import type { NoticeOwed } from "./owed";
import { fileAppeal, member, tell } from "./owed.fixture";

const evidence = {
  signals: [{ id: "s-1", score: 0.9 }],
  count: 3,
  from: minus(START, HOUR).toISOString(),
  to: START.toISOString(),
  requestIds: ["req-1", "req-2", "req-3"],
  hash: "",
};

function ladderWithEvidence(kind: "end_user" | "organization" = "end_user") {
  const ladder = new Ladder(kind);
  ladder.facts = { ...ladder.facts, evidence };
  return ladder;
}

function say(ladder: Ladder, owed: NoticeOwed | undefined) {
  if (!owed) throw new Error("nothing is owed");
  return composeStatement({
    state: ladder.state,
    facts: ladder.facts,
    owed,
    policy: POLICY,
    automatedDetection: true,
    appealUrl: (reference) => `https://recourse.example/a/${reference}`,
  });
}

const revoke = { kind: "revoke", ...WORDS } as const;
const support = staff("support");

describe("a warning", () => {
  it("says why, what follows, what to do, and how to appeal until when", () => {
    const ladder = ladderWithEvidence();
    const [owed] = tell(ladder, { kind: "warn", ...WORDS }, START).owed;
    const effectiveAt = plus(START, 30 * SECOND);
    expect(say(ladder, owed)).toMatchObject({
      kind: "warning",
      reference: "C-one",
      subject: { kind: "end_user", safetyIdentifier: "user-1" },
      effectiveAt,
      expiresAt: null,
      clause: { id: "2.1", title: "Exploit development" },
      facts: WORDS.facts,
      activity: { from: minus(START, HOUR), to: START, count: 3, requestIds: ["req-1", "req-2", "req-3"] },
      automatedDetection: true,
      automatedDecision: false,
      priorWarnings: [],
      remedies: ["review_requests", "apply_for_trusted_access"],
      consequence: { graceHours: 24, restrictionHours: 168, lapsesDays: 90 },
      appeal: {
        reference: null,
        deadline: plus(effectiveAt, 180 * DAY),
        url: "https://recourse.example/a/C-one",
      },
      about: "warning",
    });
  });
});

describe("a limit", () => {
  it("names its span, its models and the warning before it", () => {
    const ladder = ladderWithEvidence();
    const now = ladder.toSecondCase();
    const [owed] = tell(ladder, revoke, now).owed;
    const effectiveAt = plus(now, 30 * SECOND);
    expect(say(ladder, owed)).toMatchObject({
      kind: "limit",
      reference: "C-two",
      models: POLICY.coveredModels,
      effectiveAt,
      expiresAt: plus(effectiveAt, 168 * HOUR),
      priorWarnings: [{ reference: "C-one", deliveredAt: plus(START, MINUTE) }],
      consequence: null,
      about: "limit",
    });
  });

  it("of a whole organization asks for identifiers", () => {
    const ladder = ladderWithEvidence("organization");
    tell(ladder, revoke, START);
    const [owed] = tell(
      ladder,
      { kind: "approve", decisionId: ladder.lastDecision },
      START,
      staff("lead"),
    ).owed;
    expect(say(ladder, owed)).toMatchObject({
      subject: { kind: "organization", safetyIdentifier: null },
      remedies: ["review_requests", "send_identifiers", "apply_for_trusted_access"],
    });
  });
});

describe("what follows a limit", () => {
  const limited = () => {
    const ladder = ladderWithEvidence();
    const now = ladder.toRestriction();
    return { ladder, now, decisionId: ladder.lastDecision };
  };

  it("tells that access is back, why, and that the organization's limit still holds", () => {
    const { ladder, now, decisionId } = limited();
    const until = plus(now, DAY);
    ladder.facts = { ...ladder.facts, organizationLimitedUntil: until };
    const [owed] = tell(ladder, { kind: "reverse", decisionId, reason: "Wrong." }, now, staff("lead")).owed;
    expect(say(ladder, owed)).toMatchObject({
      kind: "restored",
      effectiveAt: now,
      expiresAt: null,
      ended: "reversed",
      stillLimited: { scope: "organization", until },
      appeal: null,
      facts: null,
    });
  });

  it("answers a granted appeal with its result and without a word of a limit that is over", () => {
    const { ladder, now, decisionId } = limited();
    const appealId = fileAppeal(ladder, decisionId, now);
    const command = { kind: "grant_appeal", appealId, outcome: "overturned", reasons: "Yours." } as const;
    const [owed] = tell(ladder, command, now, support).owed;
    expect(say(ladder, owed)).toMatchObject({
      kind: "appeal_decided",
      result: "overturned",
      effectiveAt: now,
      expiresAt: null,
      stillLimited: null,
      remark: "Yours.",
      appeal: { reference: ladder.state.appeals[0]?.reference },
    });
  });

  it("dates a limit that ran out before the appeal was granted to its end", () => {
    const { ladder, now, decisionId } = limited();
    const appealId = fileAppeal(ladder, decisionId, now);
    const late = plus(now, 10 * DAY);
    const command = { kind: "grant_appeal", appealId, outcome: "overturned", reasons: "Yours." } as const;
    const [owed] = tell(ladder, command, late, support).owed;
    expect(say(ladder, owed)).toMatchObject({
      effectiveAt: ladder.state.restrictions[0]?.expiresAt,
      expiresAt: null,
    });
  });

  it("keeps the span of a limit that stands", () => {
    const { ladder, now, decisionId } = limited();
    const appealId = fileAppeal(ladder, decisionId, now);
    const [owed] = tell(ladder, { kind: "uphold_appeal", appealId, reasons: "No." }, now, support).owed;
    const [restriction] = ladder.state.restrictions;
    expect(say(ladder, owed)).toMatchObject({
      result: "upheld",
      effectiveAt: restriction?.effectiveAt,
      expiresAt: restriction?.expiresAt,
    });
  });

  it("confirms an appeal that its author withdrew", () => {
    const { ladder, now, decisionId } = limited();
    const appealId = fileAppeal(ladder, decisionId, now);
    const [owed] = tell(ladder, { kind: "withdraw_appeal", appealId }, now, member).owed;
    expect(say(ladder, owed)).toMatchObject({ result: "withdrawn", remark: null });
  });
});
