import { beforeEach, expect, it } from "vitest";
import type { Actor } from "@/lib/domain/actor";
import { HOUR, MINUTE, plus } from "@/lib/domain/duration";
import { newId } from "@/lib/ids";
import { db } from "@/lib/store/database";
import { enrol, openDesk, START } from "../desk.fixture";
import { changePerson } from "../identity/person-change";
import { toAppealed } from "../ladder.fixture";
import { claimAppeal, holdAppeal, letGoOfAppeal } from "./appeal-claims";
import { decideAppeal, getAppeal } from "./appeals";
import { peopleToldOf } from "./told.fixture";

let reference = "";
let now = START;

const desk = await openDesk();
const northwind = await enrol("Northwind");

beforeEach(async () => {
  const { appeal, filedAt } = await toAppealed(desk, northwind, "Northwind", newId(), START);
  reference = appeal;
  now = plus(filedAt, HOUR);
});

const tab = "a-tab-of-a-test";

it("tells others who is at it, and is over by itself", async () => {
  await claimAppeal(desk.sam, { reference, tab }, now);
  expect((await getAppeal(desk.leo, { reference }, now)).claim).toMatchObject({
    by: { name: "Sam" },
    mine: false,
  });
  await expect(claimAppeal(desk.leo, { reference, tab }, now)).rejects.toMatchObject({
    code: "conflict",
    details: { by: "Sam", at: plus(now, 10 * MINUTE) },
  });
  expect((await claimAppeal(desk.leo, { reference, tab }, plus(now, 10 * MINUTE))).claim.mine).toBe(true);
  expect(await letGoOfAppeal(desk.sam, { reference, tab })).toEqual({ released: false });
  expect(await letGoOfAppeal(desk.leo, { reference, tab })).toEqual({ released: true });
});

it("is refused to whoever may not decide it, and once it was decided", async () => {
  const promoted: Actor = { ...desk.robin, role: "support" };
  await expect(claimAppeal(promoted, { reference, tab }, now)).rejects.toMatchObject({
    details: { reason: "own_decision" },
  });
  const { version } = await getAppeal(desk.sam, { reference }, now);
  const decision = { kind: "uphold_appeal" as const, reasons: "It stands." };
  await decideAppeal(desk.sam, { reference, version, commandId: newId(), decision }, now);
  await expect(claimAppeal(desk.leo, { reference, tab }, now)).rejects.toMatchObject({
    details: { reason: "appeal_closed" },
  });
});

it("is kept alive by the tab that has it, and by no other", async () => {
  await claimAppeal(desk.sam, { reference, tab }, now);
  const later = plus(now, 9 * MINUTE);
  expect(await holdAppeal(desk.sam, { reference, tab }, later)).toEqual({ held: true });
  expect((await getAppeal(desk.sam, { reference }, later)).claim?.until).toEqual(plus(later, 10 * MINUTE));
  await claimAppeal(desk.sam, { reference, tab: "another-tab" }, later);
  expect(await holdAppeal(desk.sam, { reference, tab }, later)).toEqual({ held: false });
  expect(await holdAppeal(desk.leo, { reference, tab }, later)).toEqual({ held: false });
});

it("is taken over by a lead, who says why to whoever loses it", async () => {
  await claimAppeal(desk.sam, { reference, tab }, now);
  const { version } = await getAppeal(desk.lea, { reference }, now);
  const decision = { kind: "take_over_appeal", reason: "It is due in an hour." } as const;
  const command = { reference, version, commandId: newId(), decision };
  await expect(decideAppeal(desk.lea, command, now)).rejects.toMatchObject({ code: "invalid" });
  await decideAppeal(desk.lea, { ...command, tab: "lead-tab" }, now);
  const view = await getAppeal(desk.sam, { reference }, now);
  expect(view.claim).toMatchObject({ by: { name: "Lea" }, mine: false });
  expect(view.notes).toMatchObject([{ kind: "take_over", by: { name: "Lea" }, to: { name: "Sam" } }]);
  expect(view.offers.find(({ command }) => command === "uphold_appeal")?.missing).toMatchObject([
    { code: "claimed_by_other" },
  ]);
  expect(await peopleToldOf(reference, "appeal_taken_over")).toEqual([desk.sam.id]);
});

it("is given by a lead to somebody who is told, and is nobody's again once they are shut out", async () => {
  const give = async (personId: string | null) => {
    const { version } = await getAppeal(desk.lea, { reference }, now);
    const decision = { kind: "assign_appeal", personId } as const;
    return decideAppeal(desk.lea, { reference, version, commandId: newId(), decision }, now);
  };
  const view = await getAppeal(desk.lea, { reference }, now);
  expect(view.deciders.map(({ name }) => name)).toEqual(["Lea", "Leo", "Sam"]);
  await give(desk.leo.id);
  expect((await getAppeal(desk.sam, { reference }, now)).assignee).toMatchObject({ name: "Leo" });
  expect(await peopleToldOf(reference, "appeal_assigned")).toEqual([desk.leo.id]);
  await expect(give(desk.robin.id)).rejects.toMatchObject({ details: { reason: "not_a_decider" } });
  const { id, version } = await db().person.findUniqueOrThrow({ where: { id: desk.leo.id } });
  await changePerson(desk.ada, { id, version }, { kind: "disable" }, now);
  expect((await getAppeal(desk.sam, { reference }, now)).assignee).toBeNull();
});
