import { describe, expect, it } from "vitest";
import type { Actor } from "@/lib/domain/actor";
import type { Command } from "@/lib/domain/command";
import { decide } from "@/lib/domain/decide";
import { Ladder, START, staff, WORDS } from "@/lib/domain/decide.fixture";
import { HOUR, plus, SECOND } from "@/lib/domain/duration";
import { evolve } from "@/lib/domain/evolve";
import { fileAppeal } from "@/lib/domain/notice/owed.fixture";
import type { CaseRemark } from "@/lib/domain/records";
import { isRefusal } from "@/lib/domain/refusal";
import type { StandingState } from "@/lib/domain/state";
import { told } from "./told";

let made = 0;

/** Plays one command and returns what staff are told of it. */
function tell(ladder: Ladder, command: Command, now: Date, actor: Actor) {
  const newName = () => `told-${++made}`;
  const context = { actor, now, newId: newName, newReference: newName };
  const events = decide(ladder.state, ladder.facts, command, context);
  if (isRefusal(events)) throw new Error(`refused: ${events.message}`);
  const before = ladder.state;
  ladder.state = evolve(before, events);
  return told({ before, after: ladder.state, events, now });
}

const revoke = { kind: "revoke", ...WORDS } as const;
const reviewer = staff("reviewer");
const lead = staff("lead");

/** A proposal to limit a whole organization. */
function proposed() {
  const ladder = new Ladder("organization");
  const { owed, over } = tell(ladder, revoke, START, reviewer);
  return { ladder, decisionId: ladder.lastDecision, owed, over };
}

describe("a proposal", () => {
  it("is told at once to whoever may approve, but not to its author", () => {
    const { owed, over, decisionId } = proposed();
    expect(owed).toEqual([
      {
        kind: "approval_waiting",
        topic: `approval_waiting:${decisionId}`,
        audience: { whoMay: "approve", except: ["reviewer"] },
        by: "reviewer",
        caseId: "one",
        visibleAt: START,
      },
    ]);
    expect(over).toEqual([]);
  });

  it.each([
    ["return", "proposal_returned"],
    ["refuse", "proposal_refused"],
  ] as const)(
    "that a lead answers by %s is told to its author, and waits for nobody else",
    (kind, message) => {
      const { ladder, decisionId } = proposed();
      const { owed, over } = tell(ladder, { kind, decisionId, reason: "Why?" }, plus(START, HOUR), lead);
      expect(owed).toMatchObject([
        { kind: message, audience: { people: ["reviewer"] }, by: "lead", caseId: "one" },
      ]);
      expect(owed[0]?.visibleAt).toEqual(plus(START, HOUR));
      expect(over).toEqual([`approval_waiting:${decisionId}`]);
    },
  );

  it("that is approved is told to its author once it is in effect, and not when it is undone before", () => {
    const { ladder, decisionId } = proposed();
    const now = plus(START, HOUR);
    const approved = tell(ladder, { kind: "approve", decisionId }, now, lead);
    expect(approved.owed).toMatchObject([
      { kind: "proposal_approved", audience: { people: ["reviewer"] }, visibleAt: plus(now, 30 * SECOND) },
    ]);
    const undone = tell(ladder, { kind: "undo", decisionId }, plus(now, 10 * SECOND), lead);
    expect(undone.owed).toEqual([]);
    expect(undone.over).toContain(`proposal_approved:${decisionId}`);
  });
});

describe("what needs nobody else", () => {
  it("is told to nobody", () => {
    const ladder = new Ladder();
    expect(tell(ladder, { kind: "warn", ...WORDS }, START, reviewer)).toEqual({ owed: [], over: [] });
  });
});

describe("an appeal", () => {
  it("that is answered is urgent no more", () => {
    const ladder = new Ladder();
    const now = ladder.toRestriction();
    const appealId = fileAppeal(ladder, ladder.lastDecision, now);
    const uphold = { kind: "uphold_appeal", appealId, reasons: "It was one." } as const;
    expect(tell(ladder, uphold, now, staff("support")).over).toEqual([
      `appeal_urgent:${appealId}`,
      `appeal_late:${appealId}`,
    ]);
  });
});

describe("what a colleague says", () => {
  const { state } = new Ladder();
  const remark = (given: Partial<CaseRemark>): CaseRemark => ({
    id: "remark",
    version: 2,
    caseId: "one",
    kind: "question",
    authorId: "reviewer",
    addresseeId: null,
    answersId: null,
    text: "Is this theirs?",
    sentAt: START,
    ...given,
  });
  const asking = (id: string | null): StandingState => ({
    ...state,
    cases: state.cases.map((item) => ({ ...item, openQuestionId: id })),
  });

  it("as a question reaches whoever may answer", () => {
    const after = { ...asking("remark"), remarks: [remark({})] };
    const { owed } = told({ before: state, after, events: [], now: START });
    expect(owed).toMatchObject([
      { kind: "question_asked", topic: "question_asked:remark", audience: { whoMay: "approve", except: [] } },
    ]);
    expect(JSON.stringify(owed)).not.toContain("theirs");
  });

  it("as an answer reaches who asked, and the question waits no longer", () => {
    const before = { ...asking("remark"), remarks: [remark({})] };
    const answer = remark({ id: "answer", kind: "answer", authorId: "lead", addresseeId: "reviewer" });
    const after = { ...asking(null), remarks: [...before.remarks, answer] };
    const { owed, over } = told({ before, after, events: [], now: START });
    expect(owed).toMatchObject([
      { kind: "question_answered", by: "lead", audience: { people: ["reviewer"] } },
    ]);
    expect(over).toEqual(["question_asked:remark"]);
  });

  it.each([
    ["take_over", "claim_taken_over"],
    ["assignment", "case_assigned"],
  ] as const)("as %s reaches whom it concerns", (kind, message) => {
    const after = { ...state, remarks: [remark({ kind, authorId: "lead", addresseeId: "robin" })] };
    const { owed } = told({ before: state, after, events: [], now: START });
    expect(owed).toMatchObject([{ kind: message, by: "lead", audience: { people: ["robin"] } }]);
  });

  it("to nobody in particular is told to nobody, unless it is a question", () => {
    const after = { ...state, remarks: [remark({ kind: "take_over" })] };
    expect(told({ before: state, after, events: [], now: START }).owed).toEqual([]);
  });
});
