import { beforeEach, expect, it } from "vitest";
import { DAY, HOUR, MINUTE, plus } from "@/lib/domain/duration";
import { newId } from "@/lib/ids";
import { db } from "@/lib/store/database";
import { decideAppeal, getAppeal } from "../appeals/appeals";
import { enrol, openDesk, START } from "../desk.fixture";
import { toAppealed, toLimited, toWarned } from "../ladder.fixture";
import { expectNothingInternal } from "./internal-words.fixture";
import { answerAppeal, fileAppeal, readAppealable } from "./portal";
import { readPortal } from "./portal-standing";

let user = "";

const desk = await openDesk();
const northwind = await enrol("Northwind");

beforeEach(() => {
  user = newId();
});

const form = () => ({
  commandId: newId(),
  situation: "authorised_work" as const,
  text: "It is ours.",
  requestIds: [],
});
const aboutUser = async (now: Date) =>
  (await readPortal(northwind, now)).affected.find(({ safetyIdentifier }) => safetyIdentifier === user);

it("is filed once, by whoever is first of many at once", async () => {
  const { reference, limitedAt } = await toLimited(desk, northwind, "Northwind", user, START);
  const input = { ...form(), caseReference: reference };
  const same = await Promise.all(Array.from({ length: 20 }, () => fileAppeal(northwind, input, limitedAt)));
  expect(new Set(same.map((filed) => filed.reference)).size).toBe(1);
  expect(await db().appeal.count({ where: { decision: { case: { reference } } } })).toBe(1);
  await expect(fileAppeal(northwind, { ...input, text: "Other." }, limitedAt)).rejects.toMatchObject({
    code: "key_reused",
  });
  await expect(fileAppeal(northwind, { ...input, ...form() }, limitedAt)).rejects.toMatchObject({
    code: "refused",
    details: { reason: "appeal_exists" },
  });
});

it("is filed once, by whoever is first, also when each means another", async () => {
  const { reference, limitedAt } = await toLimited(desk, northwind, "Northwind", user, START);
  const filed = await Promise.allSettled(
    Array.from({ length: 20 }, () =>
      fileAppeal(northwind, { ...form(), caseReference: reference }, limitedAt),
    ),
  );
  expect(filed.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  const refused = filed.flatMap((answer) =>
    answer.status === "rejected" ? [answer.reason.details.reason] : [],
  );
  expect(refused).toEqual(Array(19).fill("appeal_exists"));
});

it("says what can be appealed, until when, and then what became of it", async () => {
  const { reference, limitedAt } = await toLimited(desk, northwind, "Northwind", user, START);
  const before = await readAppealable(northwind, { caseReference: reference }, limitedAt);
  expect(before).toMatchObject({
    kind: "limit",
    subject: { kind: "end_user", safetyIdentifier: user },
    possible: true,
    reason: null,
    appeal: null,
    history: [{ kind: "limited", by: null, detail: null }],
  });
  const { reference: appeal } = await fileAppeal(
    northwind,
    { ...form(), caseReference: reference },
    limitedAt,
  );
  const filed = await readAppealable(northwind, { caseReference: reference }, limitedAt);
  expect(filed).toMatchObject({
    possible: false,
    reason: "An appeal against this decision was filed already.",
    appeal: { reference: appeal, status: "open", readAt: null, text: "It is ours." },
  });
  const read = plus(limitedAt, HOUR);
  await getAppeal(desk.sam, { reference: appeal }, read);
  const known = await readAppealable(northwind, { caseReference: reference }, plus(read, MINUTE));
  expect(known.appeal?.readAt).toEqual(read);
  expectNothingInternal(desk, [before, filed, known]);
});

it("is answered and decided without a name, and the usual time is measured", async () => {
  const { reference, appeal, filedAt } = await toAppealed(desk, northwind, "Northwind", user, START);
  const decide = async (decision: Parameters<typeof decideAppeal>[1]["decision"], at: Date) => {
    const { version } = await getAppeal(desk.sam, { reference: appeal }, at);
    await decideAppeal(desk.sam, { reference: appeal, version, commandId: newId(), decision }, at);
  };
  await decide({ kind: "ask_customer", text: "Whose systems?" }, plus(filedAt, HOUR));
  const waiting = await readAppealable(northwind, { caseReference: reference }, plus(filedAt, HOUR));
  expect(waiting.appeal).toMatchObject({ status: "waiting_for_customer" });
  const answered = await answerAppeal(
    northwind,
    { reference: appeal, commandId: newId(), text: "Our own." },
    plus(filedAt, 2 * HOUR),
  );
  expect(answered).toEqual({ status: "open" });
  const decidedAt = plus(filedAt, 6 * HOUR);
  await decide({ kind: "grant_appeal", outcome: "overturned", reasons: "Yours indeed." }, decidedAt);
  const end = await readAppealable(northwind, { caseReference: reference }, decidedAt);
  expect(end).toMatchObject({
    endedAt: decidedAt,
    // One answer says nothing about the next.
    usual: { answers: 1, hours: null },
    appeal: { status: "granted", outcome: "overturned", reasons: "Yours indeed." },
  });
  expect(end.appeal?.messages.map(({ author, text }) => [author, text])).toEqual([
    ["staff", "Whose systems?"],
    ["customer", "Our own."],
  ]);
  expectNothingInternal(desk, end);
  expect(await aboutUser(decidedAt)).toMatchObject({ standing: "warned" });
  await expect(
    answerAppeal(northwind, { reference: appeal, commandId: newId(), text: "Thanks." }, decidedAt),
  ).rejects.toMatchObject({ details: { reason: "appeal_closed" } });
});

it("is refused after its window", async () => {
  const { reference, deliveredAt } = await toWarned(desk, northwind, "Northwind", user, START);
  const late = plus(deliveredAt, 180 * DAY + MINUTE);
  const view = await readAppealable(northwind, { caseReference: reference }, late);
  expect(view).toMatchObject({ possible: false, reason: expect.stringMatching(/time to appeal/) });
  await expect(fileAppeal(northwind, { ...form(), caseReference: reference }, late)).rejects.toMatchObject({
    details: { reason: "appeal_window_over" },
  });
});

it("stays in view until it is answered, also when the limit has run out meanwhile", async () => {
  const { reference, appeal, filedAt, warned } = await toAppealed(desk, northwind, "Northwind", user, START);
  const { affected } = await readPortal(northwind, plus(filedAt, 8 * DAY));
  const mine = affected.filter(({ safetyIdentifier }) => safetyIdentifier === user);
  expect(mine).toMatchObject([
    { standing: "warned", caseReference: warned.reference, appeal: { current: null } },
    { standing: "clear", caseReference: reference, appeal: { current: { reference: appeal } } },
  ]);
});
