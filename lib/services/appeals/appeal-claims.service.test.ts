import { beforeEach, expect, it } from "vitest";
import type { Actor } from "@/lib/domain/actor";
import { HOUR, MINUTE, plus } from "@/lib/domain/duration";
import { newId } from "@/lib/ids";
import { enrol, openDesk, START } from "../desk.fixture";
import { toAppealed } from "../ladder.fixture";
import { claimAppeal, letGoOfAppeal } from "./appeal-claims";
import { decideAppeal, getAppeal } from "./appeals";

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
