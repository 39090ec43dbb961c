import { describe, expect, it } from "vitest";
import type { CaseDecision } from "@/lib/contract/console/case-decision";
import { DAY, MINUTE, plus } from "@/lib/domain/duration";
import { db } from "@/lib/store/database";
import { enrol, flag, openDesk, START } from "../desk.fixture";
import { toAppealed, toWarned } from "../ladder.fixture";
import { claimCase } from "./claims";
import { handle, rowOf, TAB } from "./handling.fixture";

const desk = await openDesk();
const northwind = await enrol("Northwind");

describe("by the reference of one case", () => {
  it("nobody reverses what was decided on another, be both of one subject", async () => {
    const { reference, warned, filedAt } = await toAppealed(desk, northwind, "Northwind", "user-1", START);
    const { decisionId } = warned;
    const reverse = { kind: "reverse", decisionId, reason: "I may not know of it." } as const;
    for (const actor of [desk.sam, desk.lea])
      await expect(handle(actor, reference, reverse, plus(filedAt, MINUTE))).rejects.toMatchObject({
        code: "not_found",
      });
    expect(await db().decision.findUniqueOrThrow({ where: { id: decisionId } })).toMatchObject({
      reversedAt: null,
    });
    await handle(desk.lea, warned.reference, reverse, plus(filedAt, MINUTE));
    expect(await db().decision.findUniqueOrThrow({ where: { id: decisionId } })).toMatchObject({
      reversedBy: desk.lea.id,
    });
  });

  it("nobody handles or decides the one that came after it", async () => {
    const { reference: old, deliveredAt } = await toWarned(desk, northwind, "Northwind", "user-2", START);
    const again = plus(deliveredAt, DAY);
    const reference = await flag("Northwind", "user-2", again, { count: 1 });
    await claimCase(desk.robin, { reference, tab: TAB }, again);
    const before = await rowOf(reference);
    const commands: CaseDecision[] = [
      { kind: "dismiss", reason: "duplicate", rationale: "Meant for the other one." },
      { kind: "snooze", untilSignal: true },
      { kind: "assign", personId: desk.rhea.id },
      { kind: "escalate", question: "Which one is this?" },
    ];
    for (const command of commands)
      await expect(handle(desk.robin, old, command, again)).rejects.toMatchObject({
        details: { reason: "no_open_case" },
      });
    expect(await rowOf(reference)).toEqual(before);
  });
});
