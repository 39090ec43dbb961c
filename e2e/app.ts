import { randomUUID } from "node:crypto";
import { mkdirSync, openSync } from "node:fs";
import { spawnApp } from "@/scripts/setup/app.mjs";
import { inRoot } from "@/scripts/setup/paths.mjs";
import { findFreePort } from "@/scripts/setup/port.mjs";
import { createTestDatabase, type TestServer } from "@/scripts/setup/test-server.mjs";
import { testEnvironment } from "@/scripts/test/environment.mjs";

const testServer = (): TestServer => JSON.parse(process.env.TEST_SERVER ?? "");

export type RunningApp = {
  url: string;
  databaseUrl: string;
  pid: number;
  /** Lets running requests and jobs finish. Returns the exit code. */
  stop(): Promise<number>;
  /** kill -9. */
  kill(): Promise<number>;
};

export type AppOptions = {
  /** A database of {@link createDatabase}; without one, a fresh one. */
  databaseUrl?: string;
  /** How far ahead this process lives, such as `25h`: a second one on the same database comes a day later. */
  clockOffset?: string;
  /** Further variables, such as `{ WORKER: "off" }`. */
  env?: Record<string, string>;
};

/** A migrated database with nothing in it. Returns its address. */
export const createDatabase = (): Promise<string> =>
  createTestDatabase(testServer(), randomUUID().slice(0, 8));

/** A copy of a database of {@link createDatabase}, to which nobody is connected. Returns its address. */
export const copyDatabase = (databaseUrl: string): Promise<string> =>
  createTestDatabase(
    { ...testServer(), template: new URL(databaseUrl).pathname.slice(1) },
    randomUUID().slice(0, 8),
  );

/** What a process needs to use a database of {@link createDatabase}: the app, and `admin` beside it. */
export const environmentFor = (databaseUrl: string, settings: Record<string, string> = {}) =>
  testEnvironment({
    DATABASE_URL: databaseUrl,
    DATABASE_KIND: "test",
    SECRET: "a-secret-for-tests-and-for-nothing-else",
    ...settings,
  });

/** Starts the built app on a port of its own. Its log goes to `test-results/app-<port>.log`. */
export async function startApp({ clockOffset, env, ...options }: AppOptions = {}): Promise<RunningApp> {
  const databaseUrl = options.databaseUrl ?? (await createDatabase());
  const port = await findFreePort();
  const url = `http://localhost:${port}`;
  const file = inRoot(`test-results/app-${port}.log`);
  mkdirSync(inRoot("test-results"), { recursive: true });
  const settings = { PORT: String(port), BASE_URL: url, CLOCK_OFFSET: clockOffset ?? "", ...env };
  const app = spawnApp(environmentFor(databaseUrl, settings), openSync(file, "w"));
  if (!(await app.ready)) throw new Error(`the app did not start; see ${file}`);
  return {
    url,
    databaseUrl,
    pid: app.pid,
    stop: app.stop,
    kill: () => {
      app.kill();
      return app.exited;
    },
  };
}
