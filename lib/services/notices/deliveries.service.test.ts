import { afterAll, describe, expect, it } from "vitest";
import type { Actor, StaffRole } from "@/lib/domain/actor";
import { DAY, plus } from "@/lib/domain/duration";
import { newId } from "@/lib/ids";
import { closeDatabase, db } from "@/lib/store/database";
import { externalIdOf } from "../desk.fixture";
import { putOrganization } from "../organizations/organizations";
import { gateway } from "../signals/intake.fixture";
import { only, owedFor, warnedCase } from "../warned.fixture";
import { attemptDelivery } from "./attempt-delivery";
import { listDeliveries, retryDelivery } from "./deliveries";
import { getMailboxMessage, listMailbox } from "./mailbox";

const staff = (role: StaffRole): Actor => ({ kind: "staff", id: newId(), name: role, role });
const [lead, admin] = [staff("lead"), staff("admin")];

afterAll(closeDatabase);

/** A dead letter of an organization without contacts. */
async function deadLetter() {
  const found = await warnedCase({ contacts: [] });
  return { ...found, id: only(found.deliveries).id };
}

describe("the dead letters", () => {
  it("are listed with what a person needs to repair them", async () => {
    const { id, name, reference, notice } = await deadLetter();
    const { rows } = await listDeliveries(lead, { filter: "dead", limit: 50 }, new Date());
    expect(rows.find((row) => row.id === id)).toMatchObject({
      reference,
      organization: name,
      notice: { id: notice.id, title: notice.title, reachedNobody: true },
      status: "failed",
      lastError: "The organization has no contacts. Add one, then send it again.",
    });
  });

  it("say whether the notice reached somebody by another way", async () => {
    const contacts = ["a@northwind.example", "b@northwind.example"];
    const { deliveries, effectiveAt } = await warnedCase({ contacts });
    const [first, second] = deliveries.map(({ id }) => id);
    const give = (id: string | undefined, data: object) =>
      db().delivery.update({ where: { id: id ?? "" }, data });
    const reachedNobody = async () =>
      (await listDeliveries(lead, { filter: "dead", limit: 50 }, effectiveAt)).rows.find(
        ({ id }) => id === first,
      )?.notice.reachedNobody;
    await give(first, { status: "bounced", lastError: "550" });
    // The other one is still on its way.
    expect(await reachedNobody()).toBe(false);
    await give(second, { status: "failed", lastError: "550" });
    expect(await reachedNobody()).toBe(true);
    await give(second, { status: "delivered", deliveredAt: effectiveAt, lastError: null });
    expect(await reachedNobody()).toBe(false);
  });

  it("come in pages that neither repeat nor skip", async () => {
    for (let count = 0; count < 3; count++) await deadLetter();
    const now = new Date();
    const all = await listDeliveries(lead, { filter: "dead", limit: 200 }, now);
    const ids: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await listDeliveries(lead, { filter: "dead", cursor, limit: 2 }, now);
      ids.push(...page.rows.map(({ id }) => id));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(ids).toEqual(all.rows.map(({ id }) => id));
    expect(ids.length).toBeGreaterThan(2);
    const wrong = listDeliveries(lead, { filter: "dead", cursor: "x", limit: 2 }, now);
    await expect(wrong).rejects.toMatchObject({ code: "invalid" });
  });

  it("are sent again to the contacts there are by now", async () => {
    const { id, name, decisionId, effectiveAt } = await deadLetter();
    const later = plus(effectiveAt, DAY);
    await expect(retryDelivery(lead, { id }, later)).rejects.toMatchObject({
      code: "refused",
      message: "The organization still has no contacts. Add one first.",
    });
    const body = { name, zdr: false, contacts: ["new@northwind.example"] };
    await putOrganization(gateway, externalIdOf(name), body, later);
    await expect(retryDelivery(lead, { id }, later)).resolves.toEqual({ status: "pending" });
    const { deliveries } = await owedFor(decisionId);
    expect(deliveries.map(({ recipient, status }) => [recipient, status])).toEqual([
      ["", "cancelled"],
      ["new@northwind.example", "pending"],
    ]);
    await attemptDelivery(deliveries[1]?.id ?? "", later);
    expect((await owedFor(decisionId)).deliveries[1]).toMatchObject({ status: "delivered" });
    await expect(retryDelivery(lead, { id }, later)).rejects.toMatchObject({ code: "refused" });
  });

  it("that were refused begin again with a first attempt", async () => {
    const { deliveries, effectiveAt } = await warnedCase();
    const { id } = only(deliveries);
    await db().delivery.update({ where: { id }, data: { status: "failed", attempts: 10, lastError: "550" } });
    const later = plus(effectiveAt, DAY);
    await retryDelivery(admin, { id }, later);
    await expect(db().delivery.findUnique({ where: { id } })).resolves.toMatchObject({
      status: "pending",
      attempts: 0,
      nextAttemptAt: later,
    });
    await attemptDelivery(id, later);
    await expect(db().delivery.findUnique({ where: { id } })).resolves.toMatchObject({ status: "delivered" });
  });

  it("are nobody else's business", async () => {
    const { id } = await deadLetter();
    const now = new Date();
    for (const actor of [staff("reviewer"), staff("support")])
      await expect(listDeliveries(actor, { filter: "dead", limit: 1 }, now)).rejects.toMatchObject({
        code: "forbidden",
      });
    await expect(retryDelivery(staff("auditor"), { id }, now)).rejects.toMatchObject({ code: "forbidden" });
    await expect(retryDelivery(lead, { id: newId() }, now)).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("the mailbox", () => {
  it("holds what was sent without a mail server, once", async () => {
    const { deliveries, effectiveAt, notice } = await warnedCase();
    const { id, messageId, recipient } = only(deliveries);
    await attemptDelivery(id, effectiveAt);
    // A worker killed between the mail and its record sends it again.
    await db().delivery.update({ where: { id }, data: { status: "pending", deliveredAt: null } });
    await attemptDelivery(id, effectiveAt);
    const stored = only(await db().mailboxMessage.findMany({ where: { messageId } }));
    const { rows, isMailServer } = await listMailbox(admin, { limit: 50 });
    expect(isMailServer).toBe(true);
    expect(only(rows.filter((row) => row.id === stored.id))).toEqual({
      id: stored.id,
      recipient,
      title: notice.title,
      receivedAt: effectiveAt,
    });
    const message = await getMailboxMessage(admin, { id: stored.id });
    expect(message.text).toContain("/appeal/");
    expect(message.sender).toBe("Recourse <recourse@localhost>");
  });

  it("comes in pages", async () => {
    const first = await listMailbox(admin, { limit: 1 });
    const second = await listMailbox(admin, { limit: 1, cursor: first.nextCursor ?? undefined });
    const both = await listMailbox(admin, { limit: 2 });
    expect([...first.rows, ...second.rows]).toEqual(both.rows);
  });

  it("is the admins' alone", async () => {
    await expect(listMailbox(lead, { limit: 1 })).rejects.toMatchObject({ code: "forbidden" });
    await expect(getMailboxMessage(lead, { id: newId() })).rejects.toMatchObject({ code: "forbidden" });
    await expect(getMailboxMessage(admin, { id: newId() })).rejects.toMatchObject({ code: "not_found" });
  });
});
