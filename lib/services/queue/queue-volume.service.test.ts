import { expect, it } from "vitest";
import type { QueueOrder } from "@/lib/contract/console/queue-filter";
import type { Actor } from "@/lib/domain/actor";
import { CYBER, cyberPolicy } from "@/lib/domain/policy/default-policy";
import { newId } from "@/lib/ids";
import { openCases } from "@/lib/store/queue/queue.fixture";
import { setPolicy } from "../policies/policies";
import { countQueue } from "./counts";
import { listQueue } from "./queue";

const now = new Date("2026-11-20T09:00:00.000Z");
const reviewer: Actor = { kind: "staff", id: newId(), name: "Robin", role: "reviewer" };
let versionId = "";
const ALL = { filter: {}, order: "urgent" } as const;

async function readAll(limit: number, order: QueueOrder = "urgent"): Promise<string[]> {
  const references: string[] = [];
  let cursor: string | undefined;
  do {
    const { rows, nextCursor } = await listQueue(reviewer, { filter: {}, order, cursor, limit }, now);
    references.push(...rows.map(({ reference }) => reference));
    cursor = nextCursor ?? undefined;
  } while (cursor);
  return references;
}

const admin: Actor = { kind: "admin", id: "command-line", name: "Operator" };
({ versionId } = await setPolicy(admin, CYBER, cyberPolicy, "The first version.", now));
// Two batches, so that every instant is that of two cases.
await openCases(150, versionId, CYBER, now);
await openCases(150, versionId, CYBER, now);

it("pages through every case once, in one order whatever the size of the page", async () => {
  const whole = await readAll(200);
  expect(whole).toHaveLength(300);
  expect(new Set(whole).size).toBe(300);
  expect(await readAll(7)).toEqual(whole);
});

it.each(["due", "oldest", "blast"] as const)("pages in the order %s likewise", async (order) => {
  const whole = await readAll(200, order);
  expect(new Set(whole).size).toBe(300);
  expect(await readAll(7, order)).toEqual(whole);
});

it("pages through what a filter finds, by whatever it is walked", async () => {
  for (const filter of [{ policy: CYBER }, { text: "user-1" }, { text: "northwind" }, { late: false }]) {
    const whole = await listQueue(reviewer, { filter, order: "urgent", limit: 200 }, now);
    const first = await listQueue(reviewer, { filter, order: "urgent", limit: 30 }, now);
    const cursor = first.nextCursor ?? undefined;
    const second = await listQueue(reviewer, { filter, order: "urgent", limit: 30, cursor }, now);
    expect([...first.rows, ...second.rows]).toEqual(whole.rows.slice(0, 60));
  }
});

it("neither repeats nor skips a case when others arrive between two pages", async () => {
  const first = await listQueue(reviewer, { ...ALL, limit: 100 }, now);
  const before = await readAll(200);
  await openCases(50, versionId, CYBER, new Date(now.getTime() - 3_600_000));
  const rest = await listQueue(reviewer, { ...ALL, cursor: first.nextCursor ?? undefined, limit: 200 }, now);
  expect([...first.rows, ...rest.rows].map(({ reference }) => reference)).toEqual(before);
});

it("counts each view, and what is late by the instant alone", async () => {
  const later = new Date(now.getTime() + 3_610_000);
  expect(await countQueue(reviewer, now)).toEqual({
    all: 350,
    mine: 0,
    assigned: 0,
    late: 0,
    repeat: 0,
    awaiting_approval: 0,
    awaiting_my_approval: 0,
    question: 0,
    snoozed: 0,
    unreached: 0,
  });
  expect(await countQueue(reviewer, later)).toMatchObject({ all: 350, late: 50 + 2 * 10 });
});

it("refuses a cursor that is none of ours, or of another order", async () => {
  const { nextCursor } = await listQueue(reviewer, { filter: {}, order: "blast", limit: 5 }, now);
  const other = { filter: {}, order: "due", cursor: nextCursor ?? "", limit: 5 } as const;
  await expect(listQueue(reviewer, other, now)).rejects.toMatchObject({ code: "invalid" });
  await expect(listQueue(reviewer, { ...ALL, cursor: "x", limit: 50 }, now)).rejects.toMatchObject({
    code: "invalid",
  });
});
