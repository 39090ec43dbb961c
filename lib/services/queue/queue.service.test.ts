import { expect, it } from "vitest";
import type { QueueFilter } from "@/lib/contract/console/queue-filter";
import type { Actor } from "@/lib/domain/actor";
import { DAY, HOUR, MINUTE, plus } from "@/lib/domain/duration";
import { decideAs } from "@/prisma/scenarios/steps";
import { claimCase } from "../cases/claims";
import { countTraffic, enrol, flag, openDesk, START } from "../desk.fixture";
import { toWarned, WORDS } from "../ladder.fixture";
import { countQueue } from "./counts";
import { listQueue } from "./queue";

const cases: Record<string, string> = {};

const references = async (actor: Actor, filter: QueueFilter, at = now) =>
  (await listQueue(actor, { filter, order: "urgent", limit: 200 }, at)).rows.map(
    ({ reference }) => reference,
  );
const rowOf = async (reference: string | undefined) =>
  (await listQueue(desk.robin, { filter: {}, order: "urgent", limit: 200 }, now)).rows.find(
    (row) => row.reference === reference,
  );

const desk = await openDesk();
const northwind = await enrol("Northwind");
await enrol("Fabrikam");
const { deliveredAt } = await toWarned(desk, northwind, "Northwind", "again", START);
const now = plus(deliveredAt, DAY);
await countTraffic("Fabrikam", now, { requestsPerDay: 24_000, identifiedShare: 0, identifiers: 0 });
cases.plain = await flag("Northwind", "plain", now, { score: 0.8 });
cases.critical = await flag("Northwind", "critical", now, { severity: "critical" });
cases.repeat = await flag("Northwind", "again", now, { count: 1 });
cases.whole = await flag("Fabrikam", null, now);
await decideAs(desk.robin, cases.whole, { kind: "revoke", ...WORDS }, now);

it("puts the most urgent first, and says what its place is made of", async () => {
  expect(await references(desk.robin, {})).toEqual([cases.critical, cases.repeat, cases.whole, cases.plain]);
  const repeat = await rowOf(cases.repeat);
  expect(repeat).toMatchObject({
    policy: "Cyber safeguards",
    status: "open",
    repeat: true,
    severity: "high",
    signalCount: 1,
    claim: null,
    subject: { safetyIdentifier: "again", organization: { name: "Northwind" } },
  });
  expect(repeat?.order).toEqual([
    { label: "high severity", ms: -2 * HOUR },
    { label: "went on after a warning", ms: -4 * HOUR },
  ]);
});

it("explains every place to the millisecond", async () => {
  const { rows } = await listQueue(desk.robin, { filter: {}, order: "urgent", limit: 200 }, now);
  for (const { actBy, dueAt, order } of rows)
    expect(
      plus(
        dueAt,
        order.reduce((sum, { ms }) => sum + ms, 0),
      ),
    ).toEqual(actBy);
  expect((await rowOf(cases.whole))?.order).toContainEqual({
    label: "about 1,000 requests per hour",
    ms: -3 * HOUR,
  });
});

it("narrows to repeats, to proposals, to what is late and to what is mine", async () => {
  expect(await references(desk.robin, { repeat: true })).toEqual([cases.repeat]);
  expect(await references(desk.lea, { state: "awaiting_approval" })).toEqual([cases.whole]);
  expect(await references(desk.robin, { late: true })).toEqual([]);
  expect(await references(desk.robin, { late: true }, plus(now, 4 * HOUR))).toEqual([cases.critical]);
  await claimCase(desk.rhea, { reference: cases.plain ?? "", tab: "a-tab-of-a-test" }, now);
  expect(await references(desk.rhea, { claimed: "me" })).toEqual([cases.plain]);
  expect(await references(desk.robin, { claimed: "me" })).toEqual([]);
  expect(await references(desk.rhea, { claimed: "me" }, plus(now, 10 * MINUTE))).toEqual([]);
  expect(await countQueue(desk.rhea, now)).toEqual({
    all: 4,
    mine: 1,
    assigned: 0,
    late: 0,
    repeat: 1,
    awaiting_approval: 1,
    awaiting_my_approval: 0,
    question: 0,
    unreached: 0,
    snoozed: 0,
  });
});

it("holds no case that waits for nobody", async () => {
  const reference = await flag("Northwind", "settling", now);
  expect(await references(desk.robin, {})).toContain(reference);
  const { decisionId } = await decideAs(desk.robin, reference, { kind: "warn", ...WORDS }, now);
  expect(await references(desk.robin, {})).not.toContain(reference);
  await decideAs(desk.robin, reference, { kind: "undo", decisionId }, plus(now, 1_000));
  expect(await references(desk.robin, {}, plus(now, 1_000))).toContain(reference);
});

it("is for those who see the queue", async () => {
  for (const actor of [desk.robin, desk.lea, desk.ari])
    expect(await references(actor, { repeat: true })).toHaveLength(1);
  for (const actor of [desk.sam, desk.ada, northwind]) {
    await expect(references(actor, {})).rejects.toMatchObject({ code: "forbidden" });
    await expect(countQueue(actor, now)).rejects.toMatchObject({ code: "forbidden" });
  }
});
