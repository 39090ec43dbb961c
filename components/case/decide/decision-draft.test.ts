import { describe, expect, it } from "vitest";
import type { Offer } from "@/lib/contract/console/case";
import { type DecisionDraft, decisionOf, draftErrors, emptyDraft } from "./decision-draft";

const offer = (command: Offer["command"], more: Partial<Offer> = {}): Offer => ({
  command,
  available: true,
  missing: [],
  effect: "",
  needsApproval: false,
  needsOverride: false,
  ...more,
});
const full: DecisionDraft = {
  kind: "revoke",
  reason: "duplicate",
  clause: "2.1",
  facts: "What happened.",
  rationale: "Why.",
  overrideReason: "Identifiers are shared.",
  gravity: "moderate",
  intent: "unknown",
  note: " ",
};

describe("draftErrors", () => {
  it.each([
    ["dismiss", ["rationale", "reason"]],
    ["warn", ["clause", "facts", "gravity", "intent", "rationale"]],
    ["revoke", ["clause", "facts", "gravity", "intent", "rationale"]],
  ] as const)("names what an empty %s lacks", (command, members) => {
    expect(Object.keys(draftErrors(emptyDraft, offer(command))).sort()).toEqual(members);
  });

  it("takes blanks for nothing", () => {
    const blank = { ...full, facts: "  \n" };
    expect(Object.keys(draftErrors(blank, offer("warn")))).toEqual(["facts"]);
  });

  it("wants the lead's reason only where identifiers are in use", () => {
    const draft = { ...full, overrideReason: "" };
    expect(draftErrors(draft, offer("revoke"))).toEqual({});
    expect(Object.keys(draftErrors(draft, offer("revoke", { needsOverride: true })))).toEqual([
      "overrideReason",
    ]);
  });
});

describe("decisionOf", () => {
  it("sends only what the decision is made of", () => {
    expect(decisionOf(full, offer("revoke"))).toEqual({
      kind: "revoke",
      clause: "2.1",
      facts: "What happened.",
      rationale: "Why.",
      proportionality: { gravity: "moderate", intent: "unknown" },
    });
    expect(decisionOf({ ...full, kind: "dismiss" }, offer("dismiss"))).toEqual({
      kind: "dismiss",
      reason: "duplicate",
      rationale: "Why.",
    });
  });

  it("adds the lead's reason where it is wanted", () => {
    expect(decisionOf(full, offer("revoke", { needsOverride: true }))).toMatchObject({
      overrideReason: "Identifiers are shared.",
    });
  });

  it("is nothing before a choice", () => {
    expect(decisionOf(emptyDraft, offer("warn"))).toBeNull();
  });
});
