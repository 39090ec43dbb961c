import { setTimeout as wait } from "node:timers/promises";
import { afterAll, describe, expect, it } from "vitest";
import { DAY, MINUTE, minus, plus, SECOND } from "@/lib/domain/duration";
import { newId } from "@/lib/ids";
import { closeDatabase, db } from "@/lib/store/database";
import { transaction } from "@/lib/store/transaction";
import { attemptDelivery } from "../notices/attempt-delivery";
import { putOrganization } from "../organizations/organizations";
import { only, owedFor, warnedCase } from "../warned.fixture";
import { signToken } from "./link-token";
import { linkActor, requestLink } from "./links";

afterAll(closeDatabase);

/** A warning that was mailed, and the token of the link in that mail. */
async function mailed() {
  const found = await warnedCase();
  const { id, messageId } = only(found.deliveries);
  await attemptDelivery(id, found.effectiveAt);
  return { ...found, deliveryId: id, token: await tokenIn(messageId) };
}

async function tokenIn(messageId: string) {
  const { text } = await db().mailboxMessage.findUniqueOrThrow({ where: { messageId } });
  return /\/appeal\/([\w-]+)/.exec(text)?.[1] ?? "";
}

describe("a link in a mail", () => {
  it("makes its holder an actor for that decision, as often as it is opened", async () => {
    const { token, deliveryId, decisionId, organizationId, effectiveAt } = await mailed();
    const actor = await linkActor(token, plus(effectiveAt, MINUTE));
    expect(actor).toEqual({
      kind: "link",
      id: deliveryId,
      name: "security@northwind.example",
      organizationId,
      decisionId,
    });
    await expect(linkActor(token, plus(effectiveAt, 179 * DAY))).resolves.toEqual(actor);
  });

  it("ends with the appeal window, and says where to ask for a new one", async () => {
    const { token, effectiveAt, reference } = await mailed();
    await expect(linkActor(token, plus(effectiveAt, 180 * DAY - SECOND))).resolves.toBeDefined();
    await expect(linkActor(token, plus(effectiveAt, 180 * DAY + MINUTE))).rejects.toMatchObject({
      code: "forbidden",
      message: `This link has expired; ask for a new one at http://localhost:3000/a/${reference}.`,
    });
  });

  it("ends with its address no contact any more", async () => {
    const { token, organizationId, effectiveAt } = await mailed();
    const { externalId, name, zdr } = await db().organization.findUniqueOrThrow({
      where: { id: organizationId },
    });
    const gateway = { kind: "operator", id: "gateway", name: "Gateway" } as const;
    const contacts = ["another@northwind.example"];
    await putOrganization(gateway, externalId, { name, zdr, contacts }, effectiveAt);
    await expect(linkActor(token, plus(effectiveAt, MINUTE))).rejects.toMatchObject({
      code: "forbidden",
      message: expect.stringMatching(/no contact of the organization any more/),
    });
  });

  it.each([
    ["changed", (token: string) => `${token.slice(0, -2)}AA`],
    ["cut short", (token: string) => token.slice(0, -5)],
    [
      "made up",
      () =>
        signToken({ deliveryId: newId(), decisionId: newId(), recipient: "x", expiresAt: new Date(9e12) }),
    ],
    ["no link at all", () => "hello"],
  ])("opens nothing when it is %s", async (_, change) => {
    const { token, effectiveAt } = await mailed();
    await expect(linkActor(change(token), effectiveAt)).rejects.toMatchObject({
      code: "not_found",
      message: expect.stringContaining("Copy it whole from the mail"),
    });
  });

  it("signed for another recipient of the same mail opens nothing", async () => {
    const { deliveryId, decisionId, effectiveAt } = await mailed();
    const recipient = "somebody@else.example";
    const token = signToken({ deliveryId, decisionId, recipient, expiresAt: plus(effectiveAt, DAY) });
    await expect(linkActor(token, effectiveAt)).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("asking for a new link", () => {
  it("mails the notice again to the contacts, each with a link of its own", async () => {
    const { reference, decisionId, effectiveAt, token } = await mailed();
    const later = plus(effectiveAt, DAY);
    await requestLink(reference.toLowerCase().replaceAll("-", " "), later);
    const { deliveries } = await owedFor(decisionId);
    const { id, messageId } = only(deliveries.filter(({ status }) => status === "pending"));
    await attemptDelivery(id, later);
    const second = await tokenIn(messageId);
    expect(second).not.toBe(token);
    // The window runs from the first delivery: a new link does not prolong it.
    await expect(linkActor(second, plus(effectiveAt, 180 * DAY - MINUTE))).resolves.toBeDefined();
    await expect(linkActor(second, plus(effectiveAt, 180 * DAY + MINUTE))).rejects.toBeDefined();
  });

  it("sends one mail however often and by how many it is asked", async () => {
    const { reference, decisionId, effectiveAt } = await mailed();
    const later = plus(effectiveAt, DAY);
    await Promise.all(Array.from({ length: 10 }, () => requestLink(reference, later)));
    expect((await owedFor(decisionId)).deliveries).toHaveLength(2);
    for (const { id } of (await owedFor(decisionId)).deliveries) await attemptDelivery(id, later);
    await requestLink(reference, plus(later, 10 * MINUTE));
    expect((await owedFor(decisionId)).deliveries).toHaveLength(2);
    await requestLink(reference, plus(later, 20 * MINUTE));
    expect((await owedFor(decisionId)).deliveries).toHaveLength(3);
  });

  it("sends one mail to those who ask while another one is under way", async () => {
    const { reference, decisionId, effectiveAt, notice } = await mailed();
    const later = plus(effectiveAt, DAY);
    const waiting = transaction(async (tx) => {
      await tx.$queryRaw`select 1 from notices where id = ${notice.id}::uuid for update`;
      const asked = Array.from({ length: 4 }, () => requestLink(reference, later));
      await wait(300);
      return { asked };
    });
    await Promise.all((await waiting).asked);
    expect((await owedFor(decisionId)).deliveries).toHaveLength(2);
  });

  it("after the window still opens the status for a while", async () => {
    const { reference, decisionId, effectiveAt } = await mailed();
    const late = plus(effectiveAt, 200 * DAY);
    await requestLink(reference, late);
    const { deliveries } = await owedFor(decisionId);
    const { id, messageId } = only(deliveries.filter(({ status }) => status === "pending"));
    await attemptDelivery(id, late);
    await expect(linkActor(await tokenIn(messageId), plus(late, 13 * DAY))).resolves.toBeDefined();
    await expect(linkActor(await tokenIn(messageId), plus(late, 15 * DAY))).rejects.toBeDefined();
  });

  it.each(["C-0000-0000", "nonsense", ""])("sends nothing for %j", async (reference) => {
    const count = await db().delivery.count();
    await expect(requestLink(reference, new Date())).resolves.toBeUndefined();
    await expect(db().delivery.count()).resolves.toBe(count);
  });

  it("sends nothing before the notice is visible", async () => {
    const { reference, decisionId, effectiveAt } = await warnedCase();
    await requestLink(reference, minus(effectiveAt, SECOND));
    expect((await owedFor(decisionId)).deliveries).toHaveLength(1);
  });
});
