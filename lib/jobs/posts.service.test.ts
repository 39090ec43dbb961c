import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { afterAll, afterEach, expect, it, vi } from "vitest";
import { MINUTE, minus, plus, SECOND } from "@/lib/domain/duration";
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

/** More than there are lanes, each owed one event. */
const SILENT = { organizations: 8, endpoints: 9 };
const ALL_SILENT = SILENT.organizations * SILENT.endpoints;

it("posts and mails while more endpoints than it has lanes never answer, and gives these up when it stops", async () => {
  const silent = await openConsumer();
  const desk = await openDesk();
  const at = minus(new Date(), MINUTE);
  silent.answers.push(
    ...Array.from({ length: ALL_SILENT }, () => ({ status: 204, after: new Promise(() => {}) })),
  );
  for (let number = 0; number < SILENT.organizations; number++) {
    const owner = await enrol(`Silent${number}`);
    for (let count = 0; count < SILENT.endpoints; count++)
      await createEndpoint(owner, { url: silent.url }, START);
    await warnedBy(desk, `Silent${number}`, { at });
  }
  await createEndpoint(await enrol("Northwind"), { url: consumer.url }, START);
  // Due behind all of them.
  const { decisionId } = await warnedBy(desk, "Northwind", { at: plus(at, SECOND) });
  const countOf = (where: object) => db().delivery.count({ where });
  const delivered = (channel: "mail" | "webhook") =>
    countOf({ notice: { decisionId }, channel, status: "delivered" });

  worker = spawn(process.execPath, ["--import", "tsx", "scripts/worker.ts"], {
    env: process.env,
    stdio: ["ignore", "ignore", "inherit"],
  });
  await vi.waitFor(() => expect(silent.received).toHaveLength(ALL_SILENT), patience);
  await vi.waitFor(async () => {
    expect(await delivered("mail")).toBe(1);
    expect(await delivered("webhook")).toBe(1);
  }, patience);
  // All of them were still waited for.
  expect(await countOf({ status: "pending", attempts: 1, leaseUntil: { not: null } })).toBe(ALL_SILENT);
  expect(consumer.received).toHaveLength(1);

  worker.kill("SIGTERM");
  expect(await once(worker, "exit")).toEqual([0, null]);
  expect(await countOf({ status: "pending", attempts: 1, leaseUntil: null })).toBe(ALL_SILENT);
  expect(await db().silentEndpoint.count()).toBe(ALL_SILENT);
  await silent.close();
}, 90_000);
