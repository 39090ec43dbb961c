import { expect, it } from "vitest";
import { DAY, HOUR, MINUTE, plus } from "@/lib/domain/duration";
import { newId } from "@/lib/ids";
import { db } from "@/lib/store/database";
import { decideAs } from "@/prisma/scenarios/steps";
import { claimCase, holdCase } from "../cases/claims";
import { lookAtCase } from "../cases/presence";
import { enrol, flag, openDesk, START } from "../desk.fixture";
import { tidy } from "./tidy";

const TAB = "a-tab-of-a-test";

const desk = await openDesk();
await enrol("Northwind");

const claimed = async () => {
  const reference = await flag("Northwind", newId(), START);
  await claimCase(desk.robin, { reference, tab: TAB }, START);
  return reference;
};
const rowOf = (reference: string) => db().case.findUniqueOrThrow({ where: { reference } });

it("wakes what has slept long enough, and nothing earlier", async () => {
  const [short, long] = [await claimed(), await claimed()];
  await decideAs(desk.robin, short, { kind: "snooze", until: plus(START, HOUR), untilSignal: true }, START);
  await decideAs(desk.robin, long, { kind: "snooze", until: plus(START, DAY) }, START);
  const { version } = await rowOf(short);
  await tidy(plus(START, HOUR));
  expect(await rowOf(short)).toMatchObject({ snoozedUntil: null, snoozedUntilSignal: false, version });
  expect(await rowOf(long)).toMatchObject({ snoozedUntil: plus(START, DAY) });
});

it("frees what was left half a day ago, and not what a page that slept may still want", async () => {
  const [left, held] = [await claimed(), await claimed()];
  await holdCase(desk.robin, { reference: held, tab: TAB }, plus(START, HOUR));
  await tidy(plus(START, 12 * HOUR + 10 * MINUTE));
  expect(await rowOf(left)).toMatchObject({
    claimedBy: null,
    claimTab: null,
    claimUntil: null,
    claimedAt: null,
  });
  expect(await rowOf(held)).toMatchObject({ claimedBy: desk.robin.id, claimedAt: START });
});

it("forgets looks that are over", async () => {
  const reference = await flag("Northwind", newId(), START);
  await lookAtCase(desk.rhea, { reference, tab: TAB, leaving: false }, START);
  const looks = () => db().caseLook.count({ where: { personId: desk.rhea.id } });
  await tidy(plus(START, HOUR));
  expect(await looks()).toBe(1);
  await tidy(plus(START, DAY));
  expect(await looks()).toBe(0);
});
