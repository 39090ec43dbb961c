import { describe, expect, it } from "vitest";
import { choicesFor, decisionOf, emptyDraft } from "./outcome-draft";

const restriction = {
  effectiveAt: new Date(0),
  expiresAt: new Date(1),
  endedAt: null,
  models: ["gpt-5.3-codex"],
};

describe("choicesFor", () => {
  it("offers to restore early only where access is limited", () => {
    expect(choicesFor({ restriction, narrowable: null })).toContain("restored_early");
    expect(choicesFor({ restriction: null, narrowable: null })).toEqual(["overturned", "uphold", "ask"]);
  });
});

it("offers to narrow only what limits a whole organization", () => {
  expect(choicesFor({ restriction, narrowable: null })).not.toContain("narrowed");
  expect(choicesFor({ restriction, narrowable: [] })).toContain("narrowed");
});

describe("decisionOf", () => {
  it.each([
    ["overturned", { kind: "grant_appeal", outcome: "overturned", reasons: "R" }],
    ["restored_early", { kind: "grant_appeal", outcome: "restored_early", reasons: "R" }],
    ["uphold", { kind: "uphold_appeal", reasons: "R" }],
    ["ask", { kind: "ask_customer", text: "Q" }],
  ] as const)("turns %s into its command", (choice, decision) => {
    expect(decisionOf({ ...emptyDraft, choice, reasons: "R", question: "Q" })).toEqual(decision);
  });

  it("sends files with a question, and with nothing else", () => {
    const file = { id: "f", name: "a.pdf", mediaType: "application/pdf", size: 1 };
    const draft = { ...emptyDraft, reasons: "R", question: "Q", files: [file] };
    expect(decisionOf({ ...draft, choice: "ask" })).toMatchObject({ fileIds: ["f"] });
    expect(decisionOf({ ...draft, choice: "uphold" })).toEqual({ kind: "uphold_appeal", reasons: "R" });
  });

  it("is nothing while what the customer will read is blank", () => {
    expect(decisionOf({ ...emptyDraft, choice: "uphold", reasons: " ", question: "Q" })).toBeNull();
    expect(decisionOf({ ...emptyDraft, choice: "ask", reasons: "R", question: "" })).toBeNull();
    expect(decisionOf(emptyDraft)).toBeNull();
  });

  it("names whoever is looked at instead once each and as they are, and is nothing without anybody", () => {
    const narrow = { ...emptyDraft, choice: "narrowed", reasons: "R" } as const;
    expect(decisionOf(narrow)).toBeNull();
    expect(decisionOf({ ...narrow, others: " \n" })).toBeNull();
    expect(decisionOf({ ...narrow, narrowedTo: ["user-1"], others: "user-1\n\n User 2" })).toEqual({
      ...{ kind: "grant_appeal", outcome: "narrowed", reasons: "R" },
      narrowedTo: ["user-1", " User 2"],
    });
  });

  it("says what else was wrong of an overturned decision, and of no other", () => {
    const wrong = { voidWarning: true, monitorFault: "harmless", monitorNote: " A quotation. " } as const;
    const draft = { ...emptyDraft, ...wrong, reasons: "R" };
    expect(decisionOf({ ...draft, choice: "overturned" })).toEqual({
      ...{ kind: "grant_appeal", outcome: "overturned", reasons: "R" },
      ...{ voidWarning: true, monitorFault: "harmless", monitorNote: "A quotation." },
    });
    expect(decisionOf({ ...draft, choice: "restored_early" })).toEqual({
      ...{ kind: "grant_appeal", outcome: "restored_early", reasons: "R" },
    });
  });
});
