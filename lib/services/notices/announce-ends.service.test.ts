import { afterAll, expect, it } from "vitest";
import { DAY, HOUR, MINUTE, minus, plus, SECOND } from "@/lib/domain/duration";
import { newId } from "@/lib/ids";
import { closeDatabase, db } from "@/lib/store/database";
import { decideAs } from "@/prisma/scenarios/steps";
import { enrol, openDesk, START } from "../desk.fixture";
import { toLimited } from "../ladder.fixture";
import { announceEnds } from "./announce-ends";
import { attemptDelivery } from "./attempt-delivery";

const desk = await openDesk();
const owner = await enrol("Northwind");
afterAll(closeDatabase);

/** A limit of seven days, announced a day before its end. */
async function limited() {
  const { decisionId, reference } = await toLimited(desk, owner, "Northwind", newId(), START);
  const { expiresAt, announceAt } = await db().restriction.findUniqueOrThrow({ where: { decisionId } });
  const notices = () =>
    db().notice.findMany({ where: { decisionId, kind: "about_to_end" }, include: { deliveries: true } });
  const lift = (at: Date) =>
    decideAs(desk.lea, reference, { kind: "reverse", decisionId, reason: "Wrong." }, at);
  return { expiresAt, announceAt, notices, lift };
}

it("tells once that a limit is about to end, however often and late it runs", async () => {
  const { expiresAt, announceAt, notices } = await limited();
  expect(announceAt).toEqual(minus(expiresAt, 24 * HOUR));
  const due = minus(expiresAt, 24 * HOUR);
  await announceEnds(minus(due, SECOND));
  expect(await notices()).toEqual([]);
  const late = plus(due, HOUR);
  await Promise.all([announceEnds(late), announceEnds(late)]);
  await announceEnds(plus(late, HOUR));
  const [notice, ...others] = await notices();
  expect(others).toEqual([]);
  expect(notice).toMatchObject({
    visibleAt: late,
    text: expect.stringContaining("need not do anything"),
    deliveries: [{ channel: "mail", status: "pending" }],
  });
});

it("leaves alone what was lifted, and what is over", async () => {
  const lifted = await limited();
  await lifted.lift(plus(START, 3 * DAY));
  await announceEnds(minus(lifted.expiresAt, 23 * HOUR));
  expect(await lifted.notices()).toEqual([]);
  const over = await limited();
  await announceEnds(over.expiresAt);
  expect(await over.notices()).toEqual([]);
});

it("does not leave once the limit was lifted, though it was owed before", async () => {
  const { expiresAt, notices, lift } = await limited();
  const due = minus(expiresAt, 24 * HOUR);
  await announceEnds(due);
  await lift(plus(due, SECOND));
  const delivery = (await notices())[0]?.deliveries[0];
  await attemptDelivery(delivery?.id ?? "", plus(due, MINUTE));
  expect((await notices())[0]?.deliveries[0]).toMatchObject({ status: "cancelled", deliveredAt: null });
});
