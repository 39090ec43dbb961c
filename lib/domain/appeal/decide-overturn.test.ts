import { expect, test } from "vitest";
import type { Command, CommandOf } from "@/lib/domain/command";
import { appealOf, Ladder, owner, staff } from "@/lib/domain/decide.fixture";
import { HOUR, plus } from "@/lib/domain/duration";
import { standingAt } from "@/lib/domain/standing";

const support = staff("support");

/** A limited user who appeals the limit and, before it, the warning. */
function appealed() {
  const ladder = new Ladder();
  const now = ladder.toRestriction();
  ladder.give(appealOf(ladder.lastDecision), now, owner);
  ladder.give(appealOf(ladder.state.warnings[0]?.decisionId ?? ""), now, owner);
  const [limit, warning] = ladder.state.appeals;
  if (!limit || !warning) throw new Error("two appeals were filed");
  const grant = (more: Partial<CommandOf<"grant_appeal">> = {}): Command => ({
    ...{ kind: "grant_appeal", appealId: limit.id, outcome: "overturned", reasons: "We were wrong." },
    ...more,
  });
  return { ladder, now, grant };
}

test("the warning behind an overturned limit is voided with it, and its own appeal is moot", () => {
  const { ladder, now, grant } = appealed();
  expect(ladder.give(grant({ voidWarning: true }), now, support)).toEqual([
    ...["restriction_ended", "warning_voided", "appeal_closed", "appeal_closed"],
  ]);
  expect(standingAt(ladder.state, now).status).toBe("clear");
  expect(ladder.state.restrictions[0]).toMatchObject({ endReason: "overturned", endedAt: now });
  expect(ladder.state.appeals.map(({ status }) => status)).toEqual(["granted", "moot"]);
});

test("the warning stays unless somebody says that it was wrong", () => {
  const { ladder, now, grant } = appealed();
  ladder.give(grant(), now, support);
  expect(standingAt(ladder.state, now).status).toBe("warned");
});

test("what the monitor got wrong is kept with the appeal", () => {
  const { ladder, now, grant } = appealed();
  ladder.give(grant({ monitorFault: "harmless", monitorNote: " A quotation. " }), now, support);
  expect(ladder.state.appeals[0]).toMatchObject({ monitorFault: "harmless", monitorNote: "A quotation." });
});

test("a limit that was right leaves the warning and the monitor as they are", () => {
  const { ladder, now, grant } = appealed();
  const early = { outcome: "restored_early" } as const;
  expect(ladder.give(grant({ ...early, voidWarning: true }), now, support)).toBe("not_overturned");
  expect(ladder.give(grant({ ...early, monitorFault: "harmless" }), now, support)).toBe("not_overturned");
  expect(ladder.give(grant({ monitorNote: "A quotation." }), now, support)).toBe("missing_reason");
});

test("a warning that was voided already is not voided again", () => {
  const { ladder, now, grant } = appealed();
  const [, warning] = ladder.state.appeals;
  const own: Command = { ...grant(), appealId: warning?.id ?? "" } as Command;
  // Voiding the warning lifts what rests on it.
  expect(ladder.give(own, now, support)).toEqual(["warning_voided", "restriction_ended", "appeal_closed"]);
  expect(ladder.give(grant({ voidWarning: true }), plus(now, HOUR), support)).toBe("nothing_to_void");
});

test("its customer gives an appeal up once, and nothing else changes", () => {
  const { ladder, now } = appealed();
  const appealId = ladder.state.appeals[0]?.id ?? "";
  const withdraw: Command = { kind: "withdraw_appeal", appealId };
  expect(ladder.give(withdraw, now, owner)).toEqual(["appeal_closed"]);
  expect(ladder.state.appeals[0]).toMatchObject({ status: "withdrawn", decidedBy: null, outcome: null });
  expect(standingAt(ladder.state, now).status).toBe("limited");
  expect(ladder.give(withdraw, now, owner)).toBe("appeal_closed");
});
