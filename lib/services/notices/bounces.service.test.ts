import { afterAll, expect, it } from "vitest";
import type { Actor } from "@/lib/domain/actor";
import { DAY, HOUR, MINUTE, plus } from "@/lib/domain/duration";
import { newId } from "@/lib/ids";
import { closeDatabase, db } from "@/lib/store/database";
import { decideAs } from "@/prisma/scenarios/steps";
import { getCase } from "../cases/case";
import { acknowledgeNotice } from "../customer/acknowledgement";
import { flag } from "../desk.fixture";
import { WORDS } from "../ladder.fixture";
import { only, owedFor, warnedCase } from "../warned.fixture";
import { attemptDelivery } from "./attempt-delivery";
import { reportBounce } from "./bounces";

afterAll(closeDatabase);
const gateway: Actor = { kind: "operator", id: newId(), name: "Gateway" };
const warningOf = (decisionId: string) => db().warning.findUniqueOrThrow({ where: { decisionId } });
const bounce = (messageId: string, now: Date) =>
  reportBounce(gateway, { messageId, reason: "550 5.2.1 The mailbox is closed." }, now);

/** A warning that was delivered to each of its contacts, one minute apart. */
async function delivered(contacts?: string[]) {
  const warned = await warnedCase(contacts ? { contacts } : {});
  for (const [minutes, { id }] of warned.deliveries.entries())
    await attemptDelivery(id, plus(warned.effectiveAt, minutes * MINUTE));
  return { ...warned, deliveries: (await owedFor(warned.decisionId)).deliveries };
}

it("takes the delivery of a warning back, once, and shows the case to a lead", async () => {
  const { deliveries, decisionId, reference, lead, effectiveAt } = await delivered();
  const { messageId, id } = only(deliveries);
  const later = plus(effectiveAt, HOUR);
  // Reports name the id with or without its brackets.
  expect(await bounce(messageId.slice(1, -1), later)).toEqual({ taken_back: true });
  expect(await warningOf(decisionId)).toMatchObject({ deliveredAt: null, graceUntil: null, lapsesAt: null });
  expect(await db().delivery.findUniqueOrThrow({ where: { id } })).toMatchObject({
    status: "bounced",
    lastError: "550 5.2.1 The mailbox is closed.",
  });
  expect(await bounce(messageId, later)).toEqual({ taken_back: false });
  const { unreached, groundLost } = await getCase(lead, { reference }, later);
  expect(unreached).toMatchObject([{ reason: "550 5.2.1 The mailbox is closed." }]);
  expect(groundLost).toBe(false);
  const told = await db().staffMessage.findMany({ where: { kind: "delivery_dead", createdAt: later } });
  expect(told).toHaveLength(1);
});

it("leaves a warning that reached another contact, from then on", async () => {
  const { deliveries, decisionId, lead, reference, effectiveAt } = await delivered([
    "a@northwind.example",
    "b@northwind.example",
  ]);
  const [first, second] = deliveries;
  await bounce(first?.messageId ?? "", plus(effectiveAt, HOUR));
  expect((await warningOf(decisionId)).deliveredAt).toEqual(second?.deliveredAt);
  expect((await getCase(lead, { reference }, plus(effectiveAt, HOUR))).unreached).toEqual([]);
});

it("leaves a warning that a member acknowledged, from then on", async () => {
  const { deliveries, decisionId, member, notice, effectiveAt } = await delivered();
  const seen = plus(effectiveAt, HOUR);
  await acknowledgeNotice(member, { id: notice.id }, seen);
  await bounce(only(deliveries).messageId, plus(seen, HOUR));
  expect((await warningOf(decisionId)).deliveredAt).toEqual(seen);
});

it("tells leads of a limit that rests on the warning, which stands until they looked", async () => {
  const { deliveries, name, reviewer, lead, effectiveAt } = await delivered();
  const again = plus(effectiveAt, DAY + MINUTE);
  const reference = await flag(name, "user-1", again, { count: 1 });
  const { decisionId } = await decideAs(reviewer, reference, { kind: "revoke", ...WORDS }, again);
  const later = plus(again, HOUR);
  await bounce(only(deliveries).messageId, later);
  const limit = await db().restriction.findUniqueOrThrow({ where: { decisionId } });
  expect(limit.endedAt).toBeNull();
  expect((await getCase(lead, { reference }, later)).groundLost).toBe(true);
  const message = await db().staffMessage.findFirstOrThrow({
    where: { kind: "ground_lost", caseId: limit.caseId },
    include: { recipients: true },
  });
  expect(message.recipients.map(({ personId }) => personId)).toContain(lead.id);
});

it("knows no mail but its own, and takes reports from operators alone", async () => {
  const { deliveries, member, lead, effectiveAt } = await delivered();
  await expect(bounce("<other@elsewhere.example>", effectiveAt)).rejects.toMatchObject({ code: "not_found" });
  const { messageId } = only(deliveries);
  for (const actor of [member, lead])
    await expect(reportBounce(actor, { messageId, reason: "550" }, effectiveAt)).rejects.toMatchObject({
      code: "forbidden",
    });
});

it("of an organization without contacts, the case says from the start that nobody is reached", async () => {
  const { reference, lead, effectiveAt } = await warnedCase({ contacts: [] });
  const { unreached } = await getCase(lead, { reference }, effectiveAt);
  expect(unreached).toMatchObject([{ reason: expect.stringContaining("no contacts"), reference }]);
});
