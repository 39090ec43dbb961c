import { once } from "node:events";
import { mkdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { areGone, launch, makeDataDirectory, processesOf, removeDataDirectory } from "./launch";

const directory = makeDataDirectory("refusals");
const secret = "a-secret-for-tests-and-for-nothing-else";

afterAll(() => removeDataDirectory(directory));

async function refused(settings: Record<string, string>, args: string[] = []) {
  const start = await launch({ DATA_DIRECTORY: directory, ...settings }, args);
  expect(await start.exited).toBe(1);
  return start.output();
}

it("says that the port is taken, before anything else is done", async () => {
  const other = createServer().listen(0, "127.0.0.1");
  await once(other, "listening");
  const { port } = other.address() as AddressInfo;
  const output = await refused({ PORT: String(port) });
  other.close();
  expect(output).toContain(`Port ${port} is taken by another program. Choose another one: PORT=${port + 1}`);
  expect(output).not.toContain("Migrating");
});

it("says which database cannot be reached, without its password", async () => {
  const output = await refused({ DATABASE_URL: "postgresql://me:hidden@127.0.0.1:1/x", SECRET: secret });
  expect(output).toContain("The database at 127.0.0.1:1 cannot be reached (ECONNREFUSED)");
  expect(output).not.toContain("hidden");
});

it("lists everything that is wrong with the configuration", async () => {
  const output = await refused({ DATABASE_URL: "postgresql://127.0.0.1:1/x", SMTP_URL: "smtp://mail:25" });
  expect(output).toMatch(/SECRET must be set/);
  expect(output).toMatch(/MAIL_FROM must be set/);
});

it("says which migration failed, and stops the database again", async () => {
  const migrations = join(directory, "migrations");
  mkdirSync(join(migrations, "1_good"), { recursive: true });
  mkdirSync(join(migrations, "2_bad"));
  writeFileSync(join(migrations, "1_good/migration.sql"), "create table good ();");
  writeFileSync(join(migrations, "2_bad/migration.sql"), "create table bad (); select no_such_function();");
  const output = await refused({}, ["--migrations", migrations]);
  expect(output).toContain("Migration 2_bad failed and left nothing behind: function no_such_function()");
  expect(output).not.toContain("Recourse is running");
  expect(areGone(processesOf(directory))).toBe(true);
});
