import { expect, test } from "vitest";
import type { Actor } from "@/lib/domain/actor";
import type { Command } from "@/lib/domain/command";
import { appealOf, Ladder, owner, staff } from "@/lib/domain/decide.fixture";
import { DAY, plus, SECOND } from "@/lib/domain/duration";
import { caseOffers } from "@/lib/domain/offers";
import { standingAt } from "@/lib/domain/standing";

const support = staff("support");

function limited() {
  const ladder = new Ladder();
  const now = ladder.toRestriction();
  const decisionId = ladder.lastDecision;
  const restore = (reasons = "You called, and showed us the contract."): Command => ({
    ...{ kind: "restore", decisionId, reasons },
  });
  const file = appealOf(decisionId);
  const offers = (actor: Actor, at = now) =>
    caseOffers({ ...ladder, actor, now: at }, "two").map(({ command, missing }) => [
      command,
      missing.map(({ code }) => code),
    ]);
  return { ladder, now, restore, file, offers };
}

test("support and leads give access back; the decision stands, with the warning behind it", () => {
  const { ladder, now, restore } = limited();
  expect(ladder.give(restore(" "), now, support)).toBe("missing_reason");
  expect(ladder.give(restore("It was [what it was]."), now, support)).toBe("placeholder_left");
  expect(ladder.give(restore(), now, staff("reviewer", "other"))).toBe("not_permitted");
  expect(ladder.give(restore(), now, support)).toEqual(["case_settled", "restriction_ended"]);
  expect(ladder.state.restrictions[0]).toMatchObject({
    ...{ endReason: "restored", endedAt: now, restoredBy: "support" },
    restoredReasons: "You called, and showed us the contract.",
  });
  expect(ladder.state.decisions.at(-1)).toMatchObject({ reversedAt: null });
  expect(standingAt(ladder.state, now).status).toBe("warned");
  expect(ladder.give(restore(), now, support)).toBe("nothing_to_restore");
});

test("also a lead who signed the decision, since it is against nobody", () => {
  const { ladder, now, restore } = limited();
  expect(ladder.give(restore(), now, staff("lead", "reviewer"))).toContain("restriction_ended");
});

test("not before the limit began nor once it is over", () => {
  const { ladder, now, restore } = limited();
  expect(ladder.give(restore(), plus(now, -45 * SECOND), support)).toBe("nothing_to_restore");
  expect(ladder.give(restore(), plus(now, 8 * DAY), support)).toBe("nothing_to_restore");
});

test("not past an appeal that waits: it is answered, by somebody who did not sign; afterwards again", () => {
  const { ladder, now, restore, file, offers } = limited();
  ladder.give(file, now, owner);
  expect(ladder.give(restore(), now, staff("lead", "reviewer"))).toBe("appeal_pending");
  expect(offers(support)).toEqual([
    ["reverse", []],
    ["restore", ["appeal_pending"]],
  ]);
  const appealId = ladder.state.appeals[0]?.id ?? "";
  ladder.give({ kind: "uphold_appeal", appealId, reasons: "It stands." }, now, support);
  expect(offers(support)[1]).toEqual(["restore", []]);
  expect(ladder.give(restore(), now, support)).toEqual(["restriction_ended"]);
});
