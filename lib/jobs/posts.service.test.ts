import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { afterAll, afterEach, expect, it, vi } from "vitest";
import { MINUTE, minus } from "@/lib/domain/duration";
import { enrol, openDesk, START } from "@/lib/services/desk.fixture";
import { createEndpoint } from "@/lib/services/webhooks/endpoints";
import { openConsumer, warnedBy } from "@/lib/services/webhooks/webhook-consumer.fixture";
import { closeDatabase, db } from "@/lib/store/database";

process.env.WEBHOOKS_ANYWHERE = "on";

let worker: ChildProcess | undefined;
const consumer = await openConsumer();
afterEach(() => worker?.kill("SIGKILL"));
afterAll(() => Promise.all([consumer.close(), closeDatabase()]));

const patience = { timeout: 30_000, interval: 50 };

it("posts and mails while nine endpoints never answer, and gives these up when it stops", async () => {
  const silent = await openConsumer();
  const desk = await openDesk();
  const owner = await enrol("Northwind");
  for (let count = 0; count < 9; count++) {
    silent.answers.push({ status: 204, after: new Promise(() => {}) });
    await createEndpoint(owner, { url: silent.url }, START);
  }
  await createEndpoint(owner, { url: consumer.url }, START);
  const { decisionId } = await warnedBy(desk, "Northwind", { at: minus(new Date(), MINUTE) });
  const countOf = (where: object) => db().delivery.count({ where: { notice: { decisionId }, ...where } });

  worker = spawn(process.execPath, ["--import", "tsx", "scripts/worker.ts"], {
    env: process.env,
    stdio: ["ignore", "ignore", "inherit"],
  });
  await vi.waitFor(() => expect(silent.received).toHaveLength(9), patience);
  await vi.waitFor(async () => {
    expect(await countOf({ channel: "mail", status: "delivered" })).toBe(1);
    expect(await countOf({ channel: "webhook", status: "delivered" })).toBe(1);
  }, patience);
  // All nine were still waited for.
  expect(await countOf({ status: "pending", leaseUntil: { not: null } })).toBe(9);
  expect(consumer.received).toHaveLength(1);

  worker.kill("SIGTERM");
  expect(await once(worker, "exit")).toEqual([0, null]);
  expect(await countOf({ status: "pending", attempts: 1, leaseUntil: null })).toBe(9);
  await silent.close();
}, 90_000);
