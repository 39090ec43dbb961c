import { describe, expect, it } from "vitest";
import { Ladder, START, staff, WORDS } from "@/lib/domain/decide.fixture";
import { HOUR, plus, SECOND } from "@/lib/domain/duration";
import { fileAppeal, member, tell } from "./owed.fixture";

const support = staff("support");
const warn = { kind: "warn", ...WORDS } as const;
const revoke = { kind: "revoke", ...WORDS } as const;

/** A restriction in effect, its decision, and an instant within it. */
function limited() {
  const ladder = new Ladder();
  const now = ladder.toRestriction();
  const decisionId = ladder.lastDecision;
  const warned = ladder.state.decisions[0]?.id ?? "";
  return { ladder, now, decisionId, warned };
}

describe("a decision", () => {
  it("to warn owes a warning, from its effect on", () => {
    const ladder = new Ladder();
    const { owed } = tell(ladder, warn, START);
    expect(owed).toMatchObject([
      { kind: "warning", decisionId: ladder.lastDecision, visibleAt: plus(START, 30 * SECOND) },
    ]);
  });

  it("to revoke owes the limit, from its effect on", () => {
    const ladder = new Ladder();
    const now = ladder.toSecondCase();
    const { owed } = tell(ladder, revoke, now);
    expect(owed).toMatchObject([
      { kind: "limit", restrictionId: ladder.state.restrictions[0]?.id, visibleAt: plus(now, 30 * SECOND) },
    ]);
  });

  it("to dismiss owes nothing", () => {
    const command = { kind: "dismiss", reason: "false_positive", rationale: "A test." } as const;
    expect(tell(new Ladder(), command, START).owed).toEqual([]);
  });

  it("undone takes its notice back and says nothing", () => {
    const ladder = new Ladder();
    tell(ladder, warn, START);
    const decisionId = ladder.lastDecision;
    const told = tell(ladder, { kind: "undo", decisionId }, plus(START, 10 * SECOND));
    expect(told).toEqual({ owed: [], withdrawn: [decisionId] });
  });

  it("to revoke undone leaves no word of a restored access", () => {
    const ladder = new Ladder();
    const now = ladder.toSecondCase();
    tell(ladder, revoke, now);
    const decisionId = ladder.lastDecision;
    expect(tell(ladder, { kind: "undo", decisionId }, plus(now, SECOND))).toEqual({
      owed: [],
      withdrawn: [decisionId],
    });
  });

  it("reversed gives access back with a notice", () => {
    const { ladder, now, decisionId } = limited();
    const told = tell(ladder, { kind: "reverse", decisionId, reason: "Wrong user." }, now, staff("lead"));
    expect(told.owed).toMatchObject([{ kind: "restored", decisionId, visibleAt: now, remark: null }]);
    expect(told.withdrawn).toEqual([]);
  });
});

describe("a warning that is voided", () => {
  it("tells of the warning and of the limit that rested on it, each about its own decision", () => {
    const { ladder, now, decisionId, warned } = limited();
    const command = { kind: "reverse", decisionId: warned, reason: "Wrong user." } as const;
    expect(tell(ladder, command, now, staff("lead")).owed).toMatchObject([
      { kind: "warning_voided", decisionId: warned },
      { kind: "restored", decisionId },
    ]);
  });

  it("takes back the notice of a limit that had not begun", () => {
    const ladder = new Ladder();
    const now = ladder.toSecondCase();
    const warned = ladder.lastDecision;
    tell(ladder, revoke, now);
    const decisionId = ladder.lastDecision;
    const told = tell(
      ladder,
      { kind: "reverse", decisionId: warned, reason: "Wrong user." },
      plus(now, SECOND),
      staff("lead"),
    );
    expect(told.owed.map(({ kind }) => kind)).toEqual(["warning_voided"]);
    expect(told.withdrawn).toEqual([decisionId]);
  });
});

describe("an appeal", () => {
  it("is confirmed, asked about in words, and not asked about by its own author", () => {
    const { ladder, now, decisionId } = limited();
    const filed = tell(
      ladder,
      { kind: "file_appeal", decisionId, situation: "mistake", text: "No.", requestIds: [], channel: "link" },
      now,
      member,
    );
    const appealId = ladder.state.appeals[0]?.id ?? "";
    expect(filed.owed).toMatchObject([{ kind: "appeal_received", decisionId, appealId }]);
    const asked = tell(ladder, { kind: "ask_customer", appealId, text: "Which system?" }, now, support);
    expect(asked.owed).toMatchObject([{ kind: "appeal_question", appealId, remark: "Which system?" }]);
    expect(tell(ladder, { kind: "answer", appealId, text: "Ours." }, now, member).owed).toEqual([]);
  });

  it.each(["overturned", "restored_early"] as const)(
    "granted as %s says in one notice that access is back",
    (outcome) => {
      const { ladder, now, decisionId } = limited();
      const appealId = fileAppeal(ladder, decisionId, now);
      const later = plus(now, HOUR);
      const told = tell(
        ladder,
        { kind: "grant_appeal", appealId, outcome, reasons: "Yours." },
        later,
        support,
      );
      expect(told.owed).toMatchObject([
        { kind: "appeal_decided", decisionId, appealId, remark: "Yours.", visibleAt: later },
      ]);
    },
  );

  it("against the warning, granted, also tells of the limit that rested on it", () => {
    const { ladder, now, decisionId, warned } = limited();
    ladder.facts = { ...ladder.facts, noticesDelivered: new Map([[warned, START]]) };
    const appealId = fileAppeal(ladder, warned, now);
    const command = { kind: "grant_appeal", appealId, outcome: "overturned", reasons: "Yours." } as const;
    const { owed } = tell(ladder, command, now, support);
    expect(owed.map(({ kind, decisionId: about }) => [kind, about]).sort()).toEqual([
      ["appeal_decided", warned],
      ["restored", decisionId],
    ]);
  });

  it("upheld is answered with its reasons, withdrawn is confirmed", () => {
    const upheld = limited();
    const first = fileAppeal(upheld.ladder, upheld.decisionId, upheld.now);
    const uphold = { kind: "uphold_appeal", appealId: first, reasons: "It was an exploit." } as const;
    expect(tell(upheld.ladder, uphold, upheld.now, support).owed).toMatchObject([
      { kind: "appeal_decided", remark: "It was an exploit." },
    ]);
    const taken = limited();
    const second = fileAppeal(taken.ladder, taken.decisionId, taken.now);
    const withdraw = { kind: "withdraw_appeal", appealId: second } as const;
    expect(tell(taken.ladder, withdraw, taken.now, member).owed).toMatchObject([{ kind: "appeal_decided" }]);
  });

  it("made moot by a reversal is answered by one notice", () => {
    const { ladder, now, decisionId } = limited();
    const appealId = fileAppeal(ladder, decisionId, now);
    const command = { kind: "reverse", decisionId, reason: "Wrong user." } as const;
    expect(tell(ladder, command, now, staff("lead")).owed).toMatchObject([
      { kind: "appeal_decided", appealId, decisionId },
    ]);
  });
});
