import { beforeEach, expect, it } from "vitest";
import type { Actor } from "@/lib/domain/actor";
import { MINUTE, plus, SECOND } from "@/lib/domain/duration";
import { newId } from "@/lib/ids";
import { db } from "@/lib/store/database";
import { enrol, flag, openDesk, START } from "../desk.fixture";
import { listQueue } from "../queue/queue";
import { getCase } from "./case";
import { claimCase, holdCase, letGoOfCase } from "./claims";
import { lookAtCase } from "./presence";

let reference = "";
const desk = await openDesk();
const northwind = await enrol("Northwind");
beforeEach(async () => {
  reference = await flag("Northwind", newId(), START);
});

const look = (actor: Actor, tab: string, at = START, leaving = false) =>
  lookAtCase(actor, { reference, tab, leaving }, at);
const seenBy = async (actor: Actor, at = START) => {
  const { rows } = await listQueue(actor, { filter: { text: reference }, order: "urgent", limit: 1 }, at);
  const inQueue = rows[0]?.viewers.map(({ name }) => name).sort();
  const onCase = (await getCase(actor, { reference }, at)).viewers.map(({ name }) => name).sort();
  expect(onCase).toEqual(inQueue);
  return onCase;
};

it("shows everybody but oneself, each once however many tabs they have open", async () => {
  expect(await look(desk.robin, "tab-of-robin")).toEqual({ viewers: [] });
  await look(desk.robin, "second-tab-of-robin");
  expect((await look(desk.rhea, "tab-of-rhea")).viewers).toEqual([{ id: desk.robin.id, name: "Robin" }]);
  expect(await seenBy(desk.lea)).toEqual(["Rhea", "Robin"]);
  expect(await seenBy(desk.robin)).toEqual(["Rhea"]);
});

it("is over by itself, and with the last tab that is left", async () => {
  await look(desk.robin, "tab-of-robin");
  await look(desk.robin, "second-tab-of-robin");
  await look(desk.robin, "tab-of-robin", START, true);
  expect(await seenBy(desk.lea)).toEqual(["Robin"]);
  expect(await look(desk.rhea, "tab-of-rhea", plus(START, 89 * SECOND))).toMatchObject({
    viewers: [{ name: "Robin" }],
  });
  expect(await seenBy(desk.lea, plus(START, 90 * SECOND))).toEqual(["Rhea"]);
  await look(desk.rhea, "tab-of-rhea", plus(START, 90 * SECOND), true);
  expect(await seenBy(desk.lea, plus(START, 90 * SECOND))).toEqual([]);
});

it("goes with the claim: each beat is a look, and letting go ends it", async () => {
  await claimCase(desk.robin, { reference, tab: "tab-of-robin" }, START);
  await look(desk.rhea, "tab-of-rhea");
  const { viewers } = await holdCase(desk.robin, { reference, tab: "tab-of-robin" }, START);
  expect(viewers).toEqual([{ id: desk.rhea.id, name: "Rhea" }]);
  expect(await seenBy(desk.rhea)).toEqual(["Robin"]);
  await letGoOfCase(desk.robin, { reference, tab: "tab-of-robin" });
  expect(await seenBy(desk.rhea)).toEqual([]);
});

it("is for those who see the case, and changes nothing of it", async () => {
  await expect(look(northwind, "tab-of-a-member")).rejects.toMatchObject({ code: "forbidden" });
  await expect(look(desk.sam, "tab-of-support")).rejects.toMatchObject({ code: "not_found" });
  const before = await db().case.findUniqueOrThrow({ where: { reference } });
  await look(desk.ari, "tab-of-auditor", plus(START, MINUTE));
  expect(await db().case.findUniqueOrThrow({ where: { reference } })).toEqual(before);
});
