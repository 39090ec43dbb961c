import { describe, expect, it } from "vitest";
import type { Actor, StaffRole } from "@/lib/domain/actor";
import { cyberPolicy } from "./default-policy";
import {
  answerProposal,
  missingToAnswer,
  missingToPropose,
  type PolicyProposal,
  type PolicyState,
  type ProposalAnswer,
  propose,
} from "./policy-proposal";

const now = new Date("2026-11-20T10:00:00Z");
const staff = (id: string, role: StaffRole = "lead"): Actor => ({ kind: "staff", id, name: id, role });
const lea = staff("lea");
const leo = staff("leo");
const document = { ...cyberPolicy, title: "Cyber" };
const fresh: PolicyState = { key: "cyber", current: { ...cyberPolicy, version: 3 }, open: null };
const wish = { id: "p", baseVersion: 3, document, reason: " Too quiet. " };

function proposed(): PolicyProposal {
  const proposal = propose(fresh, wish, lea, now);
  if ("refused" in proposal) throw new Error(proposal.message);
  return proposal;
}
const waiting: PolicyState = { ...fresh, open: proposed() };
const codeOf = (outcome: object) =>
  "code" in outcome ? outcome.code : "status" in outcome ? outcome.status : "";

describe("proposing", () => {
  it("writes down who wants what and why, and changes nothing", () => {
    expect(proposed()).toMatchObject({
      policyKey: "cyber",
      authorId: "lea",
      reason: "Too quiet.",
      status: "open",
      answeredBy: null,
      proposedAt: now,
    });
  });

  it.each<[string, PolicyState, Partial<typeof wish>, Actor, string]>([
    ["by a reviewer", fresh, {}, staff("robin", "reviewer"), "not_permitted"],
    ["by a machine", fresh, {}, { kind: "admin", id: "command-line", name: "Operator" }, "not_permitted"],
    ["while another one waits", waiting, {}, leo, "proposal_open"],
    ["from an older version", fresh, { baseVersion: 2 }, lea, "proposal_outdated"],
    ["of the same document", fresh, { document: structuredClone(cyberPolicy) }, lea, "nothing_changed"],
    ["for no reason", fresh, { reason: " " }, lea, "missing_reason"],
  ])("is refused %s", (_, state, over, actor, code) => {
    expect(codeOf(propose(state, { ...wish, ...over }, actor, now))).toBe(code);
  });

  it("is offered by the same rules", () => {
    expect(missingToPropose(fresh, lea)).toEqual([]);
    expect(missingToPropose(waiting, leo).map(({ code }) => code)).toEqual(["proposal_open"]);
  });
});

describe("answering", () => {
  const later: PolicyState = { ...waiting, current: { ...cyberPolicy, version: 4 } };
  const answered: PolicyState = { ...waiting, open: null };
  const no = { kind: "refuse", reason: "Too loud." } as const;
  it.each<[string, PolicyState, ProposalAnswer, Actor, string]>([
    ["another lead confirms", waiting, { kind: "confirm" }, leo, "confirmed"],
    ["another lead refuses", waiting, no, leo, "refused"],
    ["its author withdraws", waiting, { kind: "withdraw" }, lea, "withdrawn"],
    ["its author confirms", waiting, { kind: "confirm" }, lea, "own_proposal"],
    ["its author refuses", waiting, no, lea, "own_proposal"],
    ["another lead withdraws", waiting, { kind: "withdraw" }, leo, "not_author"],
    ["a reviewer confirms", waiting, { kind: "confirm" }, staff("robin", "reviewer"), "not_permitted"],
    ["somebody refuses for no reason", waiting, { ...no, reason: " " }, leo, "missing_reason"],
    ["it was answered already", answered, { kind: "confirm" }, leo, "proposal_closed"],
    [
      "another proposal waits by now",
      { ...waiting, open: { ...proposed(), id: "q" } },
      no,
      leo,
      "proposal_closed",
    ],
    ["a newer version is in effect", later, { kind: "confirm" }, leo, "proposal_outdated"],
    ["a newer version is in effect and it is refused", later, no, leo, "refused"],
  ])("when %s", (_, state, answer, actor, expected) => {
    expect(codeOf(answerProposal(state, proposed(), answer, actor, now))).toBe(expected);
  });

  it("names who answered, when and why", () => {
    expect(answerProposal(waiting, proposed(), no, leo, now)).toMatchObject({
      answeredBy: "leo",
      answeredAt: now,
      answerReason: "Too loud.",
    });
    expect(missingToAnswer(later, proposed(), "confirm", lea).map(({ code }) => code)).toEqual([
      "own_proposal",
      "proposal_outdated",
    ]);
  });
});
