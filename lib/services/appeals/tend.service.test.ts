import { afterAll, expect, it } from "vitest";
import { HOUR, minus, plus } from "@/lib/domain/duration";
import { newId } from "@/lib/ids";
import { closeDatabase, db } from "@/lib/store/database";
import { answerAppeal, readAppealable } from "../customer/portal";
import { enrol, openDesk, START } from "../desk.fixture";
import { toAppealed } from "../ladder.fixture";
import { decideAppeal, getAppeal } from "./appeals";
import { listAppeals } from "./appeals-inbox";
import { tendAppeals } from "./tend";

const desk = await openDesk();
const owner = await enrol("Northwind");
afterAll(closeDatabase);

/** An appeal whose customer was asked at `askedAt`. */
async function asked() {
  const { appeal, reference, filedAt } = await toAppealed(desk, owner, "Northwind", newId(), START);
  const askedAt = plus(filedAt, HOUR);
  const { version } = await getAppeal(desk.sam, { reference: appeal }, askedAt);
  const decision = { kind: "ask_customer", text: "Whose systems are they?" } as const;
  await decideAppeal(desk.sam, { reference: appeal, version, commandId: newId(), decision }, askedAt);
  const row = () => db().appeal.findUniqueOrThrow({ where: { reference: appeal } });
  const questions = async () =>
    db().notice.count({ where: { decisionId: (await row()).decisionId, kind: "appeal_question" } });
  return { appeal, caseReference: reference, askedAt, row, questions };
}

it("reminds once, and opens again after the policy's time, however often it runs", async () => {
  const { appeal, askedAt, row, questions } = await asked();
  const { actBy } = await row();
  await tendAppeals(minus(plus(askedAt, 24 * HOUR), 1));
  expect(await questions()).toBe(1);
  const reminded = plus(askedAt, 24 * HOUR);
  await Promise.all([tendAppeals(reminded), tendAppeals(reminded)]);
  await tendAppeals(plus(reminded, HOUR));
  expect(await questions()).toBe(2);
  expect(await row()).toMatchObject({ status: "waiting_for_customer", remindAt: null });
  const over = plus(askedAt, 72 * HOUR);
  await tendAppeals(minus(over, 1));
  expect((await row()).status).toBe("waiting_for_customer");
  await Promise.all([tendAppeals(over), tendAppeals(over)]);
  expect(await row()).toMatchObject({ status: "open", returnsAt: null, actBy });
  const { rows } = await listAppeals(desk.sam, { filter: "open", limit: 50 }, over);
  expect(rows.map(({ reference }) => reference)).toContain(appeal);
  const entry = await db().auditEntry.findFirstOrThrow({
    where: { entityId: (await row()).standingId },
    orderBy: { version: "desc" },
  });
  expect(entry).toMatchObject({ action: "resume_appeal", actorId: "system:tend" });
});

it("leaves alone what was answered meanwhile", async () => {
  const { appeal, askedAt, row, questions } = await asked();
  await answerAppeal(owner, { reference: appeal, commandId: newId(), text: "Ours." }, plus(askedAt, HOUR));
  await tendAppeals(plus(askedAt, 100 * HOUR));
  expect(await questions()).toBe(1);
  expect((await row()).status).toBe("open");
});

it("warns a customer who writes without end before it stops them", async () => {
  const { appeal, caseReference, askedAt } = await asked();
  const write = () =>
    answerAppeal(owner, { reference: appeal, commandId: newId(), text: "One more thing." }, askedAt);
  const left = async () => (await readAppealable(owner, { caseReference }, askedAt)).appeal?.messagesLeft;
  for (let n = 0; n < 6; n++) await write();
  expect(await left()).toBeNull();
  await write();
  expect(await left()).toBe(3);
  for (let n = 0; n < 3; n++) await write();
  expect(await left()).toBe(0);
  await expect(write()).rejects.toMatchObject({ details: { reason: "too_many_messages" } });
});
