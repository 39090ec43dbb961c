import { Webhook } from "standardwebhooks";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/domain/actor";
import { DAY, HOUR, MINUTE, minus, plus, SECOND } from "@/lib/domain/duration";
import { closeDatabase, db } from "@/lib/store/database";
import { transaction } from "@/lib/store/transaction";
import { changeEndpoint } from "@/lib/store/webhooks/webhook-endpoints";
import { organizationOf } from "../customer/safety";
import { enrol, openDesk, START } from "../desk.fixture";
import { attemptDelivery } from "../notices/attempt-delivery";
import { retryDelivery } from "../notices/deliveries";
import { only } from "../warned.fixture";
import { listChanges } from "./changes";
import { recordChange, removeEndpoint, rotateSecret, switchEndpoint } from "./endpoint-change";
import { createEndpoint, listEndpoints } from "./endpoints";
import { listEvents, redeliverEvent } from "./events";
import { testEndpoint } from "./test-endpoint";
import { openConsumer, warnedBy } from "./webhook-consumer.fixture";

let owner: Actor;
let count = 0;
let name = "";

process.env.WEBHOOKS_ANYWHERE = "on";

const consumer = await openConsumer();
const desk = await openDesk();
beforeEach(async () => {
  consumer.received.length = 0;
  consumer.answers.length = 0;
  name = `Northwind${++count}`;
  owner = await enrol(name);
});
afterAll(() => Promise.all([consumer.close(), closeDatabase()]));

const effect = plus(START, 30 * SECOND);

const warn = (user?: string) => warnedBy(desk, name, user ? { user } : {});
const deliveryOf = (id: string) => db().delivery.findUniqueOrThrow({ where: { id } });

describe("an endpoint", () => {
  it("that answers 410 is switched off by itself, on the audit log", async () => {
    const { id: endpoint } = await createEndpoint(owner, { url: consumer.url }, START);
    const { id } = only((await warn()).posts);
    consumer.answers.push({ status: 410 });
    await attemptDelivery(id, effect);
    expect(await deliveryOf(id)).toMatchObject({ status: "failed" });
    const [view] = (await listEndpoints(owner, effect)).endpoints;
    expect(view).toMatchObject({ id: endpoint, disabledAt: effect, disabledBy: "endpoint" });
    const { rows } = await listChanges(owner, { limit: 10 });
    expect(rows.map(({ action, by, url }) => [action, by, url])).toEqual([
      ["disable_webhook", null, consumer.url],
      ["create_webhook", owner.name, consumer.url],
    ]);
    await expect(redeliverEvent(owner, { id }, plus(effect, MINUTE))).rejects.toMatchObject({
      details: { reason: "endpoint_disabled" },
    });
    expect(await switchEndpoint(owner, { id: endpoint, enabled: true }, effect)).toMatchObject({
      disabledAt: null,
    });
  });

  it("that is switched off is owed nothing more, and told later by hand what it missed", async () => {
    const { id: endpoint } = await createEndpoint(owner, { url: consumer.url }, START);
    const { id } = only((await warn()).posts);
    expect((await listEndpoints(owner, effect)).endpoints).toMatchObject([{ waiting: 1, lastCall: null }]);
    await switchEndpoint(owner, { id: endpoint, enabled: false }, plus(START, SECOND));
    await attemptDelivery(id, effect);
    expect(consumer.received).toHaveLength(0);
    expect(await deliveryOf(id)).toMatchObject({
      status: "cancelled",
      lastError: "was cancelled when the endpoint was switched off",
    });
    await switchEndpoint(owner, { id: endpoint, enabled: true }, effect);
    await redeliverEvent(owner, { id }, effect);
    await attemptDelivery(id, effect);
    expect(consumer.received).toHaveLength(1);
    expect((await listEndpoints(owner, effect)).endpoints).toMatchObject([
      { waiting: 0, lastCall: { status: 204, failure: null } },
    ]);
  });

  it("that is removed is gone with its secrets and what it was owed, but not from the log", async () => {
    const { id } = await createEndpoint(owner, { url: consumer.url }, START);
    const { id: post } = only((await warn()).posts);
    consumer.answers.push({ status: 410 });
    await attemptDelivery(post, effect);
    await removeEndpoint(owner, { id }, plus(effect, MINUTE));
    expect(await listEndpoints(owner, effect)).toEqual({ endpoints: [] });
    expect(await db().webhookSecret.count({ where: { endpointId: id } })).toBe(0);
    const [change] = (await listChanges(owner, { limit: 1 })).rows;
    expect(change).toMatchObject({ action: "remove_webhook", by: owner.name, url: consumer.url });
    for (const attempt of [
      () => switchEndpoint(owner, { id, enabled: true }, effect),
      () => redeliverEvent(owner, { id: post }, effect),
      () => listEvents(owner, { id, limit: 1 }, effect),
      () => removeEndpoint(owner, { id }, effect),
    ])
      await expect(attempt()).rejects.toMatchObject({ code: "not_found" });
    // Nor does staff send it again from among the dead letters.
    await expect(retryDelivery(desk.lea, { id: post }, effect)).rejects.toMatchObject({ code: "refused" });
  });

  it("is signed for with both secrets for a day after a rotation", async () => {
    const { id, secret: old } = await createEndpoint(owner, { url: consumer.url }, START);
    const now = new Date();
    const { secret, oldSecretUntil } = await rotateSecret(owner, { id }, now);
    expect(oldSecretUntil).toEqual(plus(now, DAY));
    const verifies = (key: string) => {
      const { headers, body } = consumer.received.at(-1) ?? { headers: {}, body: "" };
      try {
        return Boolean(new Webhook(key).verify(body, headers));
      } catch {
        return false;
      }
    };
    await testEndpoint(owner, { id }, now);
    expect([verifies(old), verifies(secret)]).toEqual([true, true]);
    // The package refuses what is dated ahead by more than five minutes: rotated a day ago instead.
    const { id: second, secret: older } = await createEndpoint(owner, { url: consumer.url }, START);
    const { secret: newer } = await rotateSecret(owner, { id: second }, minus(now, DAY));
    await testEndpoint(owner, { id: second }, now);
    expect([verifies(older), verifies(newer)]).toEqual([false, true]);
  });

  it("is tested at once, with the answer shown", async () => {
    const { id } = await createEndpoint(owner, { url: consumer.url }, START);
    consumer.answers.push({ status: 401, body: "who are you" });
    expect(await testEndpoint(owner, { id }, START)).toMatchObject({ status: 401, answer: "who are you" });
    expect(JSON.parse(only(consumer.received).body)).toMatchObject({ type: "webhook.test" });
    expect(await db().delivery.count({ where: { endpointId: id } })).toBe(0);
  });

  it("keeps its secret encrypted, and no list shows it", async () => {
    const { id, secret } = await createEndpoint(owner, { url: consumer.url }, START);
    const { encrypted } = await db().webhookSecret.findFirstOrThrow({ where: { endpointId: id } });
    expect(Buffer.from(encrypted).toString("latin1")).not.toContain(secret.slice(6));
    expect(JSON.stringify(await listEndpoints(owner, START))).not.toContain("whsec_");
  });

  it("whose secret cannot be read any more is posted nothing unsigned, until it is replaced", async () => {
    const { id } = await createEndpoint(owner, { url: consumer.url }, START);
    await transaction(async (tx) => {
      const data = { encrypted: new Uint8Array(64) };
      await tx.webhookSecret.updateMany({ where: { endpointId: id }, data });
      const changed = {
        id,
        version: await changeEndpoint(tx, id, {}),
        organizationId: organizationOf(owner),
      };
      await recordChange(tx, owner, START, changed, "rotate_webhook_secret");
    });
    expect(await testEndpoint(owner, { id }, START)).toMatchObject({
      status: null,
      failure: "was not posted: its secret can no longer be read; replace it",
    });
    expect(consumer.received).toHaveLength(0);
    const now = new Date();
    const { secret } = await rotateSecret(owner, { id }, now);
    await testEndpoint(owner, { id }, now);
    const { headers, body } = only(consumer.received);
    expect(new Webhook(secret).verify(body, headers)).toMatchObject({ type: "webhook.test" });
  });

  it("is one of at most ten, however many are made at once", async () => {
    const made = await Promise.allSettled(
      Array.from({ length: 15 }, () => createEndpoint(owner, { url: consumer.url }, START)),
    );
    expect(made.filter(({ status }) => status === "fulfilled")).toHaveLength(10);
    expect((await listEndpoints(owner, START)).endpoints).toHaveLength(10);
  });

  it.each(["ftp://example.com/", "not an address", "https://user:pass@example.com/"])(
    "is not made for %s",
    async (url) => {
      await expect(createEndpoint(owner, { url }, START)).rejects.toMatchObject({
        code: "invalid",
        details: { param: "url" },
      });
    },
  );

  it("is for owners, and for nobody of another organization", async () => {
    const { id } = await createEndpoint(owner, { url: consumer.url }, START);
    const member = { ...owner, role: "member" } as Actor;
    for (const actor of [member, desk.lea, desk.ada])
      await expect(listEndpoints(actor, START)).rejects.toMatchObject({ code: "forbidden" });
    const other = await enrol(`${name}Other`);
    const { id: event } = only((await warn()).posts);
    for (const attempt of [
      () => rotateSecret(other, { id }, START),
      () => switchEndpoint(other, { id, enabled: false }, START),
      () => removeEndpoint(other, { id }, START),
      () => testEndpoint(other, { id }, START),
      () => listEvents(other, { id, limit: 10 }, START),
      () => redeliverEvent(other, { id: event }, plus(effect, HOUR)),
    ])
      await expect(attempt()).rejects.toMatchObject({ code: "not_found" });
    expect(consumer.received).toHaveLength(0);
    expect(await listChanges(other, { limit: 10 })).toMatchObject({ rows: [] });
  });
});
