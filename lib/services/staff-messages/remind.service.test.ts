import { afterAll, describe, expect, it } from "vitest";
import { DAY, HOUR, MINUTE, minus, plus } from "@/lib/domain/duration";
import { closeDatabase, db } from "@/lib/store/database";
import { claimCase } from "../cases/claims";
import { handle } from "../cases/handling.fixture";
import { enrol, flag, openDesk, START } from "../desk.fixture";
import { toldOf } from "./proposal.fixture";
import { remind } from "./remind";

const desk = await openDesk();
afterAll(closeDatabase);

let made = 0;
/** A case that is due in 24 hours. */
async function opened(at: Date) {
  const name = `Late${++made}`;
  await enrol(name);
  const reference = await flag(name, "user-1", at, { severity: "high" });
  return {
    reference,
    ...(await db().case.findUniqueOrThrow({ where: { reference }, select: { id: true, dueAt: true } })),
  };
}
const remindersOf = async (reference: string) => (await toldOf(reference)).case_due_soon;
const peopleOf = (message: Awaited<ReturnType<typeof remindersOf>>) =>
  message?.recipients.map(({ personId }) => personId).sort();

describe("a case about to be late", () => {
  it("is told once, to whoever holds it, however many look at once", async () => {
    const { reference, id, dueAt } = await opened(START);
    const soon = minus(dueAt, HOUR);
    await claimCase(desk.robin, { reference, tab: "a-tab-of-a-test" }, soon);
    await remind(minus(dueAt, 3 * HOUR));
    expect(await remindersOf(reference)).toBeUndefined();
    await Promise.all([remind(soon), remind(soon), remind(soon)]);
    await remind(plus(soon, MINUTE));
    expect(await db().staffMessage.count({ where: { caseId: id } })).toBe(1);
    const message = await remindersOf(reference);
    expect(message).toMatchObject({ byId: null, dueAt, visibleAt: soon, caseCount: 1 });
    expect(peopleOf(message)).toEqual([desk.robin.id]);
  });

  it("is told again when it is due at another instant", async () => {
    const { reference, id, dueAt } = await opened(plus(START, 2 * DAY));
    await remind(minus(dueAt, HOUR));
    await db().case.update({ where: { id }, data: { dueAt: plus(dueAt, DAY) } });
    await remind(minus(dueAt, MINUTE));
    expect(await db().staffMessage.count({ where: { caseId: id } })).toBe(1);
    await remind(plus(dueAt, 23 * HOUR));
    expect(await db().staffMessage.count({ where: { caseId: id } })).toBe(2);
    expect(peopleOf(await remindersOf(reference))).toEqual([desk.lea.id, desk.leo.id].sort());
  });

  it("that is nobody's is told to the leads, with all the others in one message", async () => {
    const at = plus(START, 10 * DAY);
    const first = await opened(at);
    const second = await opened(plus(at, MINUTE));
    await remind(minus(first.dueAt, HOUR));
    const message = await remindersOf(first.reference);
    expect(message).toMatchObject({ caseCount: 2, dueAt: first.dueAt });
    expect(peopleOf(message)).toEqual([desk.lea.id, desk.leo.id].sort());
    expect(await remindersOf(second.reference)).toBeUndefined();
  });

  it("is told of a case that sleeps as of any other", async () => {
    const { reference, id, dueAt } = await opened(plus(START, 15 * DAY));
    await handle(desk.robin, reference, { kind: "snooze", until: plus(dueAt, HOUR) }, plus(START, 15 * DAY));
    await Promise.all([remind(minus(dueAt, HOUR)), remind(minus(dueAt, HOUR))]);
    expect(await db().staffMessage.count({ where: { caseId: id } })).toBe(1);
  });

  it("is told to nobody once it is late", async () => {
    const { reference, dueAt } = await opened(plus(START, 20 * DAY));
    await remind(dueAt);
    expect(await remindersOf(reference)).toBeUndefined();
  });
});
