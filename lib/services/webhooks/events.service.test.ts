import OpenAI from "openai";
import { Webhook } from "standardwebhooks";
import { afterAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { Actor } from "@/lib/domain/actor";
import { DAY, HOUR, MINUTE, minus, plus, SECOND } from "@/lib/domain/duration";
import { closeDatabase, db } from "@/lib/store/database";
import { dueDeliveries } from "@/lib/store/notices/delivery-attempts";
import { decideAs } from "@/prisma/scenarios/steps";
import { enrol, openDesk, START } from "../desk.fixture";
import { attemptDelivery } from "../notices/attempt-delivery";
import { only } from "../warned.fixture";
import { switchEndpoint } from "./endpoint-change";
import { createEndpoint } from "./endpoints";
import { listEvents, redeliverEvent } from "./events";
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

describe("an event", () => {
  it("is posted once the decision is in effect, and verified by both packages", async () => {
    const { secret } = await createEndpoint(owner, { url: consumer.url }, START);
    const { reference, decisionId, posts } = await warn();
    const { id } = only(posts);
    await attemptDelivery(id, minus(effect, SECOND));
    expect(consumer.received).toHaveLength(0);

    const now = new Date();
    await attemptDelivery(id, now);
    const { headers, body } = only(consumer.received);
    const event = new Webhook(secret).verify(body, headers);
    expect(event).toEqual({
      id: headers["webhook-id"],
      object: "event",
      created_at: effect.getTime() / 1_000,
      type: "safety.warning_issued",
      data: { id: reference },
    });
    const openai = new OpenAI({ apiKey: "none", webhookSecret: secret });
    expect(await openai.webhooks.unwrap(body, headers)).toEqual(event);
    // A 2xx is delivery: the warning counts.
    expect(await deliveryOf(id)).toMatchObject({ status: "delivered" });
    expect((await db().warning.findUniqueOrThrow({ where: { decisionId } })).deliveredAt).not.toBeNull();
  });

  it("is tried again over three days under one id, and then stands among the dead letters", async () => {
    await createEndpoint(owner, { url: consumer.url }, START);
    const { id } = only((await warn()).posts);
    let at = effect;
    for (;;) {
      consumer.answers.push({ status: 503, body: "not now" });
      await attemptDelivery(id, at);
      const { status, nextAttemptAt } = await deliveryOf(id);
      if (status !== "pending") break;
      at = nextAttemptAt;
    }
    expect(at.getTime() - effect.getTime()).toBeGreaterThan(2.5 * DAY);
    expect(new Set(consumer.received.map(({ headers }) => headers["webhook-id"])).size).toBe(1);
    expect(new Set(consumer.received.map(({ body }) => body)).size).toBe(1);
    expect(await deliveryOf(id)).toMatchObject({
      status: "failed",
      lastError: "answered 503 instead of 2xx",
    });
    const calls = await db().webhookCall.findMany({ where: { deliveryId: id } });
    expect(calls).toHaveLength(10);
    expect(calls[0]).toMatchObject({ status: 503, answer: "not now" });
  });

  it("goes to no endpoint of another organization, and to none that is switched off", async () => {
    const { id } = await createEndpoint(owner, { url: consumer.url }, START);
    await switchEndpoint(owner, { id, enabled: false }, START);
    await createEndpoint(await enrol(`${name}Other`), { url: consumer.url }, START);
    expect((await warn()).posts).toEqual([]);
  });

  it("is undone with its decision", async () => {
    await createEndpoint(owner, { url: consumer.url }, START);
    const { reference, decisionId, posts } = await warn();
    await decideAs(desk.robin, reference, { kind: "undo", decisionId }, plus(START, SECOND));
    await attemptDelivery(only(posts).id, plus(effect, HOUR));
    expect(consumer.received).toHaveLength(0);
  });

  it("is sent again by hand, with what was answered on record", async () => {
    const { id: endpoint } = await createEndpoint(owner, { url: consumer.url }, START);
    const { reference, posts } = await warn();
    const { id } = only(posts);
    consumer.answers.push({ status: 500, body: "oh no" });
    await attemptDelivery(id, effect);
    expect(await redeliverEvent(owner, { id }, plus(effect, MINUTE))).toEqual({ status: "pending" });
    await attemptDelivery(id, plus(effect, MINUTE));
    const event = only((await listEvents(owner, { id: endpoint, limit: 10 }, plus(effect, HOUR))).rows);
    expect(event).toMatchObject({
      type: "safety.warning_issued",
      reference,
      status: "delivered",
    });
    expect(event.calls.map(({ status, answer }) => [status, answer])).toEqual([
      [204, ""],
      [500, "oh no"],
    ]);
    const [first, second] = consumer.received;
    expect(second?.headers["webhook-id"]).toBe(first?.headers["webhook-id"]);
  });

  it("waits for the one before it to the same endpoint, which goes on with it", async () => {
    const { id: endpoint } = await createEndpoint(owner, { url: consumer.url }, START);
    const { id: first } = only((await warn("user-1")).posts);
    const { id: second } = only((await warn("user-2")).posts);
    const jobOf = (id: string) => db().$queryRaw`
      select 1 from graphile_worker._private_jobs where key = ${`post:${id}`}`;
    await db().$executeRaw`delete from graphile_worker._private_jobs`;

    let answer: (_: unknown) => void = () => {};
    consumer.answers.push({ status: 204, after: new Promise((resolve) => (answer = resolve)) });
    const posting = attemptDelivery(first, effect);
    await vi.waitFor(() => expect(consumer.received).toHaveLength(1));
    await attemptDelivery(second, effect);
    expect(await deliveryOf(second)).toMatchObject({ status: "pending", attempts: 0 });
    expect(await jobOf(second)).toEqual([]);
    expect((await dueDeliveries(effect, 1_000)).filter(({ endpointId }) => endpointId === endpoint)).toEqual(
      [],
    );

    answer(null);
    await posting;
    expect(await jobOf(second)).toHaveLength(1);
    await attemptDelivery(second, plus(effect, MINUTE));
    expect(await deliveryOf(second)).toMatchObject({ status: "delivered" });
  });

  it("goes to the lanes of the silent while the latest attempt was not answered, and to its own again", async () => {
    const { id: endpoint } = await createEndpoint(owner, { url: consumer.url }, START);
    const { id } = only((await warn()).posts);
    const lane = async () => {
      const jobs = await db().$queryRaw<{ task: string }[]>`
        select task_identifier as task from graphile_worker.jobs where key = ${`post:${id}`}`;
      return only(jobs).task;
    };
    const silent = () => db().silentEndpoint.findUnique({ where: { endpointId: endpoint } });
    expect(await lane()).toBe("post");
    const stop = new AbortController();
    consumer.answers.push({ status: 204, after: new Promise(() => {}) });
    const posting = attemptDelivery(id, effect, stop.signal);
    await vi.waitFor(() => expect(consumer.received).toHaveLength(1));
    stop.abort();
    await posting;
    expect(await lane()).toBe("post_silent");
    expect(await silent()).toMatchObject({ since: effect });

    const later = (await deliveryOf(id)).nextAttemptAt;
    consumer.answers.push({ status: 503 });
    await attemptDelivery(id, later);
    expect(await lane()).toBe("post");
    expect(await silent()).toBeNull();
  });
});
