import { expect, test } from "vitest";
import type { Actor } from "@/lib/domain/actor";
import type { Command } from "@/lib/domain/command";
import { Ladder, owner, staff } from "@/lib/domain/decide.fixture";
import { HOUR, MINUTE, plus } from "@/lib/domain/duration";
import { appealOffers } from "@/lib/domain/offers";

const support = staff("support");
const lead = staff("lead");

/** A limited user with an appeal filed, which somebody else holds where `heldBy` says so. */
function appealed(heldBy?: string) {
  const ladder = new Ladder();
  const now = ladder.toRestriction();
  const decisionId = ladder.lastDecision;
  const words = { situation: "mistake", text: "Ours.", channel: "portal" } as const;
  ladder.give({ kind: "file_appeal", decisionId, requestIds: [], ...words }, now, owner);
  const held = heldBy ? { claimedBy: heldBy, claimTab: "tab", claimUntil: plus(now, 10 * MINUTE) } : {};
  ladder.state = {
    ...ladder.state,
    appeals: ladder.state.appeals.map((appeal) => ({ ...appeal, ...held })),
  };
  return { ladder, now, appealId: ladder.state.appeals[0]?.id ?? "" };
}

test("nobody answers what somebody else holds, until their time is over", () => {
  const { ladder, now, appealId } = appealed("support");
  const uphold: Command = { kind: "uphold_appeal", appealId, reasons: "It stands." };
  const ask: Command = { kind: "ask_customer", appealId, text: "Whose?" };
  expect(ladder.give(uphold, now, lead)).toBe("claimed_by_other");
  expect(ladder.give(ask, now, lead)).toBe("claimed_by_other");
  expect(ladder.give(uphold, plus(now, 10 * MINUTE), lead)).toEqual(["appeal_closed"]);
  expect(ladder.state.appeals[0]).toMatchObject({ claimedBy: null, claimTab: null, claimUntil: null });
});

test("a lead takes it over with a reason, and whoever lost it can read why", () => {
  const { ladder, now, appealId } = appealed("support");
  const takeOver = (reason: string): Command => ({ kind: "take_over_appeal", appealId, reason, tab: "mine" });
  expect(ladder.give(takeOver("Due."), now, staff("support", "other"))).toBe("not_permitted");
  expect(ladder.give(takeOver(" "), now, lead)).toBe("missing_reason");
  expect(ladder.give(takeOver("Due."), now, staff("lead", "reviewer"))).toBe("own_decision");
  expect(ladder.give(takeOver("Due."), now, lead)).toEqual(["noted", "appeal_taken_over"]);
  expect(ladder.state.appeals[0]).toMatchObject({ claimedBy: "lead", claimTab: "mine" });
  expect(ladder.state.notes).toMatchObject([{ kind: "take_over", addresseeId: "support", text: "Due." }]);
  expect(ladder.give(takeOver("Due."), now, lead)).toBe("nobody_holds_it");
});

test("a lead gives it to somebody who may decide it, and it is let go of", () => {
  const { ladder, now, appealId } = appealed("support");
  const assign = (personId: string | null): Command => ({ kind: "assign_appeal", appealId, personId });
  expect(ladder.give(assign("colleague"), now, support)).toBe("not_permitted");
  expect(ladder.give(assign("stranger"), now, lead)).toBe("not_a_decider");
  expect(ladder.give(assign("reviewer"), now, lead)).toBe("own_decision");
  // Whoever signed the decision cannot decide, and can see to it that somebody does.
  expect(ladder.give(assign("colleague"), now, staff("lead", "reviewer"))).toEqual([
    "appeal_assigned",
    "noted",
  ]);
  expect(ladder.state.appeals[0]).toMatchObject({ assigneeId: "colleague", claimedBy: null });
  expect(ladder.give(assign("colleague"), now, lead)).toEqual([]);
  expect(ladder.give(assign(null), now, lead)).toEqual(["appeal_assigned", "noted"]);
  expect(ladder.state.appeals[0]?.assigneeId).toBeNull();
});

test("a note is no message, and may be written by those who may not decide, and afterwards", () => {
  const { ladder, now, appealId } = appealed();
  const note = (text: string): Command => ({ kind: "note_on_appeal", appealId, text });
  expect(ladder.give(note(" "), now, support)).toBe("missing_reason");
  expect(ladder.give(note("He called."), now, staff("reviewer", "other"))).toBe("not_permitted");
  expect(ladder.give(note("I saw the transcript."), now, staff("lead", "reviewer"))).toEqual(["noted"]);
  ladder.give({ kind: "uphold_appeal", appealId, reasons: "It stands." }, plus(now, HOUR), support);
  expect(ladder.give(note("Called to explain."), plus(now, HOUR), support)).toEqual(["noted"]);
  expect(ladder.state.messages).toEqual([]);
  expect(ladder.state.notes.map(({ authorId }) => authorId)).toEqual(["reviewer", "support"]);
});

test("what is offered says the same as what is refused", () => {
  const { ladder, now } = appealed("support");
  const [appeal] = ladder.state.appeals;
  if (!appeal) throw new Error("no appeal");
  const offered = (actor: Actor) =>
    appealOffers({ ...ladder, actor, now }, appeal).flatMap(({ command, available }) =>
      available ? [command] : [],
    );
  expect(offered(support)).toEqual(["grant_appeal", "uphold_appeal", "ask_customer", "note_on_appeal"]);
  expect(offered(lead)).toEqual(["note_on_appeal", "assign_appeal", "take_over_appeal"]);
  expect(offered(staff("lead", "reviewer"))).toEqual(["note_on_appeal", "assign_appeal"]);
});
