import { randomBytes } from "node:crypto";
import { mkdirSync, openSync, rmSync } from "node:fs";
import { createEnforcer, type Enforcer } from "@recourse/enforcer";
import { afterAll, expect, it, onTestFinished, vi } from "vitest";
import { DAY, HOUR, minus, plus, SECOND } from "@/lib/domain/duration";
import { closeDatabase } from "@/lib/store/database";
import { createCustomer } from "@/prisma/scenarios/customer";
import { limited } from "@/prisma/scenarios/ladder";
import { decideAs } from "@/prisma/scenarios/steps";
import { createWorld } from "@/prisma/scenarios/world";
import { spawnApp } from "@/scripts/setup/app.mjs";
import { createDatabase } from "@/scripts/setup/databases.mjs";
import { addressOf, testServer } from "@/scripts/setup/embedded-server.mjs";
import { migrate } from "@/scripts/setup/migrations.mjs";
import { inRoot } from "@/scripts/setup/paths.mjs";
import { findFreePort } from "@/scripts/setup/port.mjs";
import { prepareHome } from "@/scripts/setup/postgres-home.mjs";
import { initialise, start, stop } from "@/scripts/setup/postgres-server.mjs";
import { testEnvironment } from "@/scripts/test/environment.mjs";

// A server of its own, since it is stopped; it comes back at the same address.
const home = await prepareHome(`restarted-${process.pid}`);
const server = { port: await findFreePort(), password: randomBytes(24).toString("hex") };
await initialise(home, server.password);
const startServer = () => start(home, server.port, testServer.settings);
await startServer();

const settings = {
  DATABASE_URL: await createDatabase(addressOf(server, "postgres"), "recourse"),
  DATABASE_KIND: "test",
  SECRET: "a-secret-for-tests-and-for-nothing-else",
};
await migrate(settings.DATABASE_URL);
Object.assign(process.env, settings);

const port = String(await findFreePort());
const url = `http://localhost:${port}`;
mkdirSync(inRoot("test-results"), { recursive: true });
const log = openSync(inRoot(`test-results/app-${port}.log`), "w");
const app = spawnApp(testEnvironment({ ...settings, PORT: port, BASE_URL: url }), log);

const begin = minus(new Date(), 12 * DAY);
const world = await createWorld({ password: "correct horse battery" }, begin);
const northwind = { externalId: "org_northwind", name: "Northwind", domain: "northwind.example" };
const { externalId: organization } = await createCustomer(world, northwind, begin);
/** Limits a user from 168 hours before its end. */
function limitUntil(identifier: string, end: Date) {
  const fromFirstSignal = 28 * HOUR + 62 * SECOND;
  return limited(world, { organization, identifier }, minus(end, 168 * HOUR + fromFirstSignal));
}

afterAll(async () => {
  await app.stop();
  await closeDatabase();
  await stop(home);
  rmSync(home.directory, { recursive: true });
});

const until = (holds: () => boolean) => vi.waitUntil(holds, { timeout: 30_000, interval: 50 });

/** Who is limited, as the gateway judges. */
const refused = (enforcer: Enforcer) =>
  ["u-kept", "u-lifted", "u-ending", "u-free"].filter((safetyIdentifier) =>
    enforcer.check({ organization, safetyIdentifier, model: "gpt-5.3-codex" }),
  );

it("a database that is stopped and started: limits end in time, a lift of after it arrives, and stale was said", async () => {
  const tomorrow = plus(new Date(), DAY);
  await limitUntil("u-kept", tomorrow);
  const { reference, decisionId } = await limitUntil("u-lifted", tomorrow);
  expect(await app.ready).toBe(url);
  await limitUntil("u-ending", plus(new Date(), 9 * SECOND));
  // Sooner tried again, and called stale, than by default, so that the database need not be away for long.
  const enforcer = await createEnforcer({
    ...{ url, key: world.key, startWithinMs: 60_000 },
    ...{ staleAfterMs: 4_000, feed: { silenceMs: 3_000 } },
  });
  onTestFinished(async () => {
    await enforcer.close({ withinMs: 0 });
  });
  const told: string[] = [];
  enforcer.on("stale", () => told.push("stale"));
  enforcer.on("ready", () => told.push("ready"));
  enforcer.on("change", ({ type }) => told.push(type));
  expect(refused(enforcer)).toEqual(["u-kept", "u-lifted", "u-ending"]);

  await stop(home);
  await until(() => enforcer.stale && refused(enforcer).length < 3);
  expect(refused(enforcer)).toEqual(["u-kept", "u-lifted"]);
  expect(told.at(-1)).toBe("stale");

  await startServer();
  const restored = { kind: "restore", decisionId, reasons: "It was their own test." } as const;
  await decideAs(world.staff.lead, reference, restored, new Date());
  await until(() => !enforcer.stale && refused(enforcer).length < 2);
  expect(refused(enforcer)).toEqual(["u-kept"]);
  // No snapshot: it went on from where it was.
  expect(new Set(told)).toEqual(new Set(["stale", "ready", "delete"]));
});
