import { once } from "node:events";
import { createServer, type IncomingHttpHeaders, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import OpenAI from "openai";
import { Webhook } from "standardwebhooks";
import { afterAll, expect, it, vi } from "vitest";
import { DAY, HOUR, MINUTE, plus } from "@/lib/domain/duration";
import { closeDatabase, db } from "@/lib/store/database";
import { decideAs } from "@/prisma/scenarios/steps";
import { enrol, flag, openDesk, START } from "../desk.fixture";
import { WORDS } from "../ladder.fixture";
import { deliverDue } from "../notices/deliver-due";
import { createEndpoint } from "./endpoints";
import { eventId } from "./event";
import { warnedBy } from "./webhook-consumer.fixture";

process.env.WEBHOOKS_ANYWHERE = "on";
// Both packages hold an event's time against their own clock.
vi.useFakeTimers({ toFake: ["Date"], now: START });

type Event = { id: string; type: string; data: { id: string } };
type Unwrap = (body: string, headers: Record<string, string>) => Promise<Event>;

/** A customer's server that goes down and comes back. Whatever it took, it knows again by the id. */
class Consumer {
  readonly taken = new Map<string, Event>();
  repeated = 0;
  /** Takes the next event, and breaks down before it says so. */
  losesAnswer = false;
  unwrap: Unwrap = () => Promise.reject(new Error("no secret yet"));
  #port = 0;
  #server: Server | undefined;

  async start(): Promise<string> {
    this.#server = createServer(async (request, response) => {
      let body = "";
      for await (const part of request) body += part;
      const isTaken = await this.take(body, request.headers).catch(() => false);
      if (isTaken && this.losesAnswer) {
        this.losesAnswer = false;
        request.socket.destroy();
      } else response.writeHead(isTaken ? 200 : 400).end();
    });
    this.#server.listen(this.#port, "127.0.0.1");
    await once(this.#server, "listening");
    this.#port = (this.#server.address() as AddressInfo).port;
    return `http://127.0.0.1:${this.#port}/safety`;
  }

  async take(body: string, headers: IncomingHttpHeaders): Promise<true> {
    const event = await this.unwrap(body, headers as Record<string, string>);
    const id = String(headers["webhook-id"]);
    if (this.taken.has(id)) this.repeated += 1;
    this.taken.set(id, event);
    return true;
  }

  async stop(): Promise<void> {
    this.#server?.closeAllConnections();
    await new Promise((resolve) => this.#server?.close(resolve));
  }
}

const withStandard = new Consumer();
const withOpenai = new Consumer();
const consumers = [withStandard, withOpenai];
afterAll(() => Promise.all([...consumers.map((consumer) => consumer.stop()), closeDatabase()]));

const desk = await openDesk();
const owner = await enrol("Northwind");

/** Lives on in steps of three hours, and sends what is due. */
async function live(from: Date, to: Date): Promise<void> {
  for (let at = from; at <= to; at = plus(at, 3 * HOUR)) {
    vi.setSystemTime(at);
    await deliverDue(at);
  }
}

it("misses nothing over an outage of a day and more, and knows what comes twice", async () => {
  const standard = await createEndpoint(owner, { url: await withStandard.start() }, START);
  withStandard.unwrap = async (body, headers) => new Webhook(standard.secret).verify(body, headers) as Event;
  const openai = await createEndpoint(owner, { url: await withOpenai.start() }, START);
  const client = new OpenAI({ apiKey: "none", webhookSecret: openai.secret });
  withOpenai.unwrap = async (body, headers) =>
    (await client.webhooks.unwrap(body, headers)) as unknown as Event;

  await warnedBy(desk, "Northwind", { user: "user-1" });
  await live(plus(START, MINUTE), plus(START, MINUTE));
  expect(consumers.map(({ taken }) => taken.size)).toEqual([1, 1]);

  for (const consumer of consumers) await consumer.stop();
  const down = plus(START, 2 * HOUR);
  for (const user of ["user-2", "user-3"]) await warnedBy(desk, "Northwind", { user, at: down });
  await live(down, plus(START, 26 * HOUR));
  const again = plus(START, 26 * HOUR);
  const reference = await flag("Northwind", "user-1", again, { count: 1 });
  await decideAs(desk.robin, reference, { kind: "revoke", ...WORDS }, again);
  await live(plus(again, HOUR), plus(again, 4 * HOUR));
  expect(consumers.map(({ taken }) => taken.size)).toEqual([1, 1]);

  for (const consumer of consumers) {
    await consumer.start();
    consumer.losesAnswer = true;
  }
  await live(plus(START, 31 * HOUR), plus(START, 4 * DAY));

  const notices = await db().notice.findMany({ select: { id: true, kind: true } });
  expect(notices.map(({ kind }) => kind).sort()).toEqual(["limit", "warning", "warning", "warning"]);
  for (const { taken, repeated } of consumers) {
    expect([...taken.keys()].sort()).toEqual(notices.map(({ id }) => eventId(id)).sort());
    for (const [id, event] of taken) expect(event.id).toBe(id);
    expect([...taken.values()].find(({ data }) => data.id === reference)).toMatchObject({
      type: "safety.deactivation_issued",
    });
    expect(repeated).toBe(1);
  }
  expect(await db().delivery.count({ where: { status: { not: "delivered" } } })).toBe(0);
}, 60_000);
