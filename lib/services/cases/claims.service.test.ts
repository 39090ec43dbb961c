import { beforeEach, expect, it } from "vitest";
import { MINUTE, plus } from "@/lib/domain/duration";
import { newId } from "@/lib/ids";
import { db } from "@/lib/store/database";
import { decideAs } from "@/prisma/scenarios/steps";
import { enrol, flag, openDesk, START } from "../desk.fixture";
import { WORDS } from "../ladder.fixture";
import { listQueue } from "../queue/queue";
import { getCase } from "./case";
import { claimCase, holdCase, letGoOfCase } from "./claims";

const TAB = "tab-number-one";
const OTHER_TAB = "tab-number-two";

let reference = "";

const desk = await openDesk();
const northwind = await enrol("Northwind");

beforeEach(async () => {
  reference = await flag("Northwind", newId(), START);
});

it("gives a case to one person for the policy's lease, and says who holds it", async () => {
  const until = plus(START, 10 * MINUTE);
  const { claim } = await claimCase(desk.robin, { reference, tab: TAB }, START);
  expect(claim).toEqual({ by: { id: desk.robin.id, name: "Robin" }, until, mine: true });
  await expect(claimCase(desk.rhea, { reference, tab: OTHER_TAB }, START)).rejects.toMatchObject({
    code: "conflict",
    details: { by: "Robin", at: until },
  });
  const seen = await getCase(desk.rhea, { reference }, START);
  expect(seen.claim).toEqual({ by: { id: desk.robin.id, name: "Robin" }, until, mine: false });
});

it("gives a case to exactly one of many who ask at once", async () => {
  const claims = await Promise.allSettled(
    Array.from({ length: 10 }, (_, index) =>
      claimCase(index % 2 ? desk.robin : desk.rhea, { reference, tab: `tab-number-${index}` }, START),
    ),
  );
  const winners = new Set(claims.flatMap((it) => (it.status === "fulfilled" ? it.value.claim.by.name : [])));
  expect(winners.size).toBe(1);
  const { claimedBy } = await db().case.findUniqueOrThrow({ where: { reference } });
  expect([...winners]).toEqual([claimedBy === desk.robin.id ? "Robin" : "Rhea"]);
});

it("moves to the same person's newest tab, and the first one learns that it lost it", async () => {
  await claimCase(desk.robin, { reference, tab: TAB }, START);
  await claimCase(desk.robin, { reference, tab: OTHER_TAB }, START);
  expect(await holdCase(desk.robin, { reference, tab: TAB }, START)).toMatchObject({ held: false });
  expect(await letGoOfCase(desk.robin, { reference, tab: TAB })).toEqual({ released: false });
  expect(await holdCase(desk.robin, { reference, tab: OTHER_TAB }, START)).toMatchObject({ held: true });
});

it("lasts while its page is open, and is over by itself", async () => {
  await claimCase(desk.robin, { reference, tab: TAB }, START);
  const later = plus(START, 9 * MINUTE);
  expect(await holdCase(desk.robin, { reference, tab: TAB }, later)).toMatchObject({ held: true });
  await expect(
    claimCase(desk.rhea, { reference, tab: OTHER_TAB }, plus(START, 18 * MINUTE)),
  ).rejects.toMatchObject({ code: "conflict" });
  const left = plus(later, 10 * MINUTE);
  expect((await claimCase(desk.rhea, { reference, tab: OTHER_TAB }, left)).claim.mine).toBe(true);
  expect(await holdCase(desk.robin, { reference, tab: TAB }, left)).toMatchObject({ held: false });
});

it("says at the next beat who took it while its page was away, and since when", async () => {
  await claimCase(desk.robin, { reference, tab: TAB }, START);
  expect((await holdCase(desk.robin, { reference, tab: TAB }, plus(START, MINUTE))).holder).toEqual({
    by: { id: desk.robin.id, name: "Robin" },
    since: START,
    until: plus(START, 11 * MINUTE),
  });
  const taken = plus(START, 30 * MINUTE);
  await claimCase(desk.rhea, { reference, tab: OTHER_TAB }, taken);
  expect(await holdCase(desk.robin, { reference, tab: TAB }, plus(taken, MINUTE))).toMatchObject({
    held: false,
    holder: { by: { name: "Rhea" }, since: taken, until: plus(taken, 10 * MINUTE) },
  });
  await letGoOfCase(desk.rhea, { reference, tab: OTHER_TAB });
  expect(await holdCase(desk.robin, { reference, tab: TAB }, plus(taken, MINUTE))).toMatchObject({
    held: false,
    holder: null,
  });
});

it("is free again once it was let go", async () => {
  await claimCase(desk.robin, { reference, tab: TAB }, START);
  expect(await letGoOfCase(desk.robin, { reference, tab: TAB })).toEqual({ released: true });
  expect((await claimCase(desk.rhea, { reference, tab: TAB }, START)).claim.by.name).toBe("Rhea");
});

it("stands in the queue's own view of whoever holds it, and nowhere in the audit log", async () => {
  const entries = await db().auditEntry.count();
  await claimCase(desk.rhea, { reference, tab: TAB }, START);
  const mine = await listQueue(desk.rhea, { filter: { claimed: "me" }, order: "urgent", limit: 200 }, START);
  expect(mine.rows.map((row) => row.reference)).toContain(reference);
  expect(mine.rows.every(({ claim }) => claim?.mine)).toBe(true);
  expect(await db().auditEntry.count()).toBe(entries);
});

it("is refused where nothing is left to decide", async () => {
  await decideAs(desk.robin, reference, { kind: "warn", ...WORDS }, START);
  await expect(claimCase(desk.rhea, { reference, tab: TAB }, START)).rejects.toMatchObject({
    code: "refused",
    details: { reason: "case_not_open" },
  });
});

it("is for those who decide", async () => {
  for (const actor of [desk.sam, desk.ari, desk.ada, northwind])
    await expect(claimCase(actor, { reference, tab: TAB }, START)).rejects.toMatchObject({
      code: "forbidden",
    });
});
