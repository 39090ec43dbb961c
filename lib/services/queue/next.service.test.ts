import { beforeEach, expect, it } from "vitest";
import type { CaseDecision } from "@/lib/contract/console/case-decision";
import type { Actor } from "@/lib/domain/actor";
import { DAY, HOUR, MINUTE, plus } from "@/lib/domain/duration";
import { newId } from "@/lib/ids";
import { db } from "@/lib/store/database";
import { decideAs } from "@/prisma/scenarios/steps";
import { claimCase, letGoOfCase } from "../cases/claims";
import { enrol, flag, openDesk, START } from "../desk.fixture";
import { nextCase, peekCase } from "./next";

const TAB = "a-tab-of-a-test";

let now = START;
const desk = await openDesk();
await enrol("Northwind");
await enrol("Fabrikam");
// Each test begins on a day of its own, on which nothing of the days before can be claimed.
beforeEach(async () => {
  await db().case.updateMany({
    where: { status: "open" },
    data: { claimedBy: desk.ari.id, claimTab: TAB, claimedAt: now, claimUntil: plus(START, 1_000 * DAY) },
  });
  now = plus(now, DAY);
});

const open = (severity: "low" | "critical" = "low", organization = "Northwind", at = now) =>
  flag(organization, newId(), at, { severity });
const next = async (actor: Actor, at = now, filter = {}) =>
  (await nextCase(actor, { tab: TAB, filter }, at)).reference;
const peek = async (actor: Actor, except?: string) =>
  (await peekCase(actor, { except, filter: {} }, now)).reference;
const tell = (actor: Actor, reference: string, decision: CaseDecision, at = now) =>
  decideAs(actor, reference, decision, at);

it("claims the most urgent first, and peeks at what it would claim", async () => {
  const low = await open();
  const critical = await open("critical");
  expect(await peek(desk.robin)).toBe(critical);
  expect(await peek(desk.robin, critical.toLowerCase())).toBe(low);
  expect(await next(desk.robin)).toBe(critical);
  const claim = await db().case.findUniqueOrThrow({ where: { reference: critical } });
  expect(claim).toMatchObject({
    claimedBy: desk.robin.id,
    claimTab: TAB,
    claimedAt: now,
    claimUntil: plus(now, 10 * MINUTE),
  });
  expect(await peek(desk.rhea)).toBe(low);
  expect(await next(desk.rhea)).toBe(low);
  expect(await next(desk.rhea)).toBeNull();
  expect(await peek(desk.rhea)).toBeNull();
});

it("gives nothing of what sleeps, and nothing else instead", async () => {
  await open();
  const sleeping = await open();
  await tell(desk.robin, sleeping, { kind: "snooze", untilSignal: true });
  expect(await next(desk.robin, now, { snoozed: true })).toBeNull();
  expect(await peekCase(desk.robin, { filter: { snoozed: true } }, now)).toEqual({ reference: null });
});

it("gives twenty who ask at once twenty cases, and no case is left", async () => {
  const references = await Promise.all(Array.from({ length: 20 }, () => open()));
  const people = [desk.robin, desk.rhea, desk.lea, desk.leo];
  const given = await Promise.all(
    Array.from({ length: 20 }, (_, index) => next(people[index % 4] ?? desk.robin)),
  );
  expect(given.toSorted()).toEqual(references.toSorted());
  expect(await next(desk.robin)).toBeNull();
});

it("takes one that somebody left, in its place, and none that is held", async () => {
  const critical = await open("critical");
  const low = await open();
  await claimCase(desk.rhea, { reference: critical, tab: TAB }, now);
  await claimCase(desk.rhea, { reference: low, tab: TAB }, plus(now, 5 * MINUTE));
  expect(await next(desk.robin, plus(now, 9 * MINUTE))).toBeNull();
  expect(await next(desk.robin, plus(now, 10 * MINUTE))).toBe(critical);
  expect(await next(desk.robin, plus(now, 14 * MINUTE))).toBeNull();
  await letGoOfCase(desk.rhea, { reference: low, tab: TAB });
  expect(await next(desk.robin, plus(now, 14 * MINUTE))).toBe(low);
});

it("keeps what is assigned for whom it is assigned to", async () => {
  const given = await open("critical");
  const other = await open();
  await tell(desk.lea, given, { kind: "assign", personId: desk.rhea.id });
  expect(await peek(desk.robin)).toBe(other);
  expect(await next(desk.robin)).toBe(other);
  expect(await next(desk.robin)).toBeNull();
  expect(await next(desk.rhea)).toBe(given);
});

it("gives nobody what sleeps or waits for an answer, until it wakes or is answered", async () => {
  const asleep = await open();
  const asked = await open();
  for (const reference of [asleep, asked]) await claimCase(desk.rhea, { reference, tab: TAB }, now);
  await tell(desk.rhea, asleep, { kind: "snooze", until: plus(now, HOUR) });
  await tell(desk.rhea, asked, { kind: "escalate", question: "Is this a test?" });
  for (const actor of [desk.robin, desk.rhea, desk.lea]) expect(await next(actor)).toBeNull();
  expect(await next(desk.robin, plus(now, HOUR))).toBe(asleep);
  const { openQuestionId } = await db().case.findUniqueOrThrow({ where: { reference: asked } });
  await claimCase(desk.lea, { reference: asked, tab: TAB }, now);
  await tell(desk.lea, asked, { kind: "answer_question", remarkId: openQuestionId ?? "", text: "It is." });
  expect(await next(desk.robin)).toBeNull();
  expect(await next(desk.rhea)).toBe(asked);
});

it("goes by a filter where one is given", async () => {
  await open("critical");
  const fabrikam = await open("low", "Fabrikam");
  const filter = { text: "fabrikam", severity: "low" };
  expect(await next(desk.robin, now, filter)).toBe(fabrikam);
  expect(await next(desk.robin, now, filter)).toBeNull();
  expect(await next(desk.robin, now, { state: "awaiting_my_approval" })).toBeNull();
});

it("is for those who decide, and leaves nothing in the audit log", async () => {
  await open();
  const entries = await db().auditEntry.count();
  for (const actor of [desk.sam, desk.ada, desk.ari])
    await expect(next(actor)).rejects.toMatchObject({ code: "forbidden" });
  expect(await next(desk.robin)).not.toBeNull();
  expect(await db().auditEntry.count()).toBe(entries);
});
