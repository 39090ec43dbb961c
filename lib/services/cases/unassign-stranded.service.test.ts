import { describe, expect, it } from "vitest";
import type { Actor } from "@/lib/domain/actor";
import { HOUR, MINUTE, plus } from "@/lib/domain/duration";
import { db } from "@/lib/store/database";
import { decideAs } from "@/prisma/scenarios/steps";
import { ADMIN } from "@/prisma/scenarios/world";
import { enrol, flag, openDesk, START } from "../desk.fixture";
import { changeStaff } from "../identity/staff";
import { sweep } from "../notices/sweep";
import { claimCase } from "./claims";

const desk = await openDesk();
await enrol("Northwind");

async function assigned(identifier: string, to: Actor): Promise<string> {
  const reference = await flag("Northwind", identifier, START);
  await decideAs(desk.lea, reference, { kind: "assign", personId: to.id }, START);
  return reference;
}
const caseOf = (reference: string) => db().case.findUniqueOrThrow({ where: { reference } });
const versionOf = async ({ id }: Actor) => (await db().person.findUniqueOrThrow({ where: { id } })).version;

describe("unassignStranded", () => {
  it("gives back what was assigned to somebody who is shut out, and leaves others theirs", async () => {
    const [his, hers] = [await assigned("user-1", desk.robin), await assigned("user-2", desk.rhea)];
    const snoozed = await assigned("user-3", desk.robin);
    await decideAs(desk.robin, snoozed, { kind: "snooze", until: plus(START, 10 * HOUR) }, START);
    const target = { id: desk.robin.id, version: await versionOf(desk.robin) };
    const changed = await changeStaff(
      desk.ada,
      { ...target, change: { kind: "disable" } },
      plus(START, MINUTE),
    );
    expect(changed).toMatchObject({ unassigned: 2 });
    for (const reference of [his, snoozed])
      expect(await caseOf(reference)).toMatchObject({ assigneeId: null });
    expect(await caseOf(hers)).toMatchObject({ assigneeId: desk.rhea.id });
    const { id: caseId } = await caseOf(his);
    const entry = await db().auditEntry.findFirst({ where: { caseId }, orderBy: { version: "desc" } });
    expect(entry).toMatchObject({ action: "assign", actorKind: "system", actorId: "system:unassign" });
  });

  it("leaves to the sweep what somebody else holds at that moment", async () => {
    const reference = await assigned("user-4", desk.rhea);
    await claimCase(desk.lea, { reference, tab: "a-tab-of-a-test" }, START);
    const target = { id: desk.rhea.id, version: await versionOf(desk.rhea) };
    const change = { kind: "change_role", role: "auditor" } as const;
    await changeStaff(ADMIN, { ...target, change }, plus(START, MINUTE));
    expect(await caseOf(reference)).toMatchObject({ assigneeId: desk.rhea.id });
    await sweep(plus(START, 10 * HOUR));
    expect(await caseOf(reference)).toMatchObject({ assigneeId: null });
  });
});
