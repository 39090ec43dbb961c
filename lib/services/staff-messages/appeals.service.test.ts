import { afterAll, expect, it } from "vitest";
import type { Actor } from "@/lib/domain/actor";
import { DAY, HOUR, MINUTE, minus, plus } from "@/lib/domain/duration";
import { newId } from "@/lib/ids";
import { closeDatabase, db } from "@/lib/store/database";
import { decideAs } from "@/prisma/scenarios/steps";
import { decideAppeal, getAppeal } from "../appeals/appeals";
import { peopleToldOf, toldOf } from "../appeals/told.fixture";
import { answerAppeal, fileAppeal } from "../customer/portal";
import { countTraffic, enrol, flag, openDesk, START } from "../desk.fixture";
import { toAppealed, WORDS } from "../ladder.fixture";
import { remind } from "./remind";

// What staff are told of appeals, by the commands and the job themselves.

const FRIDAY_EVENING = new Date("2026-12-04T18:00:00.000Z");

const desk = await openDesk();
afterAll(closeDatabase);
const everybodyWhoMay = [desk.lea.id, desk.leo.id, desk.sam.id].sort();
let enrolled = 0;

/** A whole organization, limited by Robin and Lea, whose owner appeals at `filedAt`. */
async function lockedOut(filedAt: Date) {
  const name = `Locked${++enrolled}`;
  const owner = await enrol(name);
  const flagged = minus(filedAt, DAY);
  await countTraffic(name, flagged, { requestsPerDay: 1_000, identifiedShare: 0, identifiers: 0 });
  const caseReference = await flag(name, null, flagged);
  const { decisionId } = await decideAs(desk.robin, caseReference, { kind: "revoke", ...WORDS }, flagged);
  const approve = { kind: "approve", decisionId: decisionId ?? "" } as const;
  await decideAs(desk.lea, caseReference, approve, plus(flagged, MINUTE));
  const words = { situation: "mistake" as const, text: "Our product is down.", requestIds: [] };
  const form = { ...words, caseReference, commandId: newId() };
  return { owner, ...(await fileAppeal(owner, form, filedAt)) };
}

it("of a whole organization that is locked out reaches everybody who may decide it, on a Friday at 18:00", async () => {
  expect(FRIDAY_EVENING.getUTCDay()).toBe(5);
  const { reference } = await lockedOut(FRIDAY_EVENING);
  const [message, ...others] = await toldOf(reference, "appeal_urgent");
  expect(others).toEqual([]);
  expect(message).toMatchObject({ createdAt: FRIDAY_EVENING, visibleAt: FRIDAY_EVENING, byId: null });
  // Lea approved the decision.
  const wanted = [desk.leo.id, desk.sam.id].sort();
  expect(await peopleToldOf(reference, "appeal_urgent")).toEqual(wanted);
  const mailed = message?.deliveries.filter(({ personId }) => personId !== null) ?? [];
  expect(mailed.map(({ personId }) => personId).sort()).toEqual(wanted);
  expect(message?.recipients.every(({ inChat }) => inChat)).toBe(true);
  for (const { nextAttemptAt } of message?.deliveries ?? []) expect(nextAttemptAt).toEqual(FRIDAY_EVENING);
});

it("with less than a day left to save is told once", async () => {
  const owner = await enrol("Appealing");
  const { appeal, filedAt } = await toAppealed(desk, owner, "Appealing", "user-1", plus(START, 40 * DAY));
  expect(await toldOf(appeal, "appeal_urgent")).toEqual([]);
  const { savesUntil } = await db().appeal.findUniqueOrThrow({ where: { reference: appeal } });
  const soon = minus(savesUntil ?? filedAt, DAY);
  await remind(minus(soon, MINUTE));
  expect(await toldOf(appeal, "appeal_urgent")).toEqual([]);
  await Promise.all([remind(soon), remind(soon)]);
  await remind(plus(soon, HOUR));
  expect(await peopleToldOf(appeal, "appeal_urgent")).toEqual(everybodyWhoMay);
});

it("that is late is told to the leads once, also when it was urgent before, until it is answered", async () => {
  const filedAt = plus(START, 60 * DAY);
  const { reference } = await lockedOut(filedAt);
  const { dueAt } = await db().appeal.findUniqueOrThrow({ where: { reference } });
  await remind(minus(dueAt, 1));
  expect(await toldOf(reference, "appeal_late")).toEqual([]);
  await remind(dueAt);
  await remind(plus(dueAt, HOUR));
  // Lea, who may not decide it, sees to it that somebody does.
  expect(await peopleToldOf(reference, "appeal_late")).toEqual([desk.lea.id, desk.leo.id].sort());
  const later = plus(dueAt, 2 * HOUR);
  const { version } = await getAppeal(desk.sam, { reference }, later);
  const decision = { kind: "uphold_appeal", reasons: "It stands." } as const;
  await decideAppeal(desk.sam, { reference, version, commandId: newId(), decision }, later);
  for (const kind of ["appeal_late", "appeal_urgent"] as const)
    expect(await toldOf(reference, kind)).toMatchObject([{ withdrawnAt: later }]);
});

it("to which the customer wrote reaches whoever asked", async () => {
  const owner: Actor = await enrol("Asking");
  const { appeal, filedAt } = await toAppealed(desk, owner, "Asking", "user-1", plus(START, 100 * DAY));
  const { version } = await getAppeal(desk.sam, { reference: appeal }, filedAt);
  const decision = { kind: "ask_customer", text: "Whose systems are they?" } as const;
  await decideAppeal(desk.sam, { reference: appeal, version, commandId: newId(), decision }, filedAt);
  const answer = { reference: appeal, commandId: newId(), text: "Ours." };
  await answerAppeal(owner, answer, plus(filedAt, HOUR));
  expect(await peopleToldOf(appeal, "appeal_answered")).toEqual([desk.sam.id]);
});
