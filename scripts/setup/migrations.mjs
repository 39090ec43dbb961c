import { createHash, randomUUID } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { runMigrations } from "graphile-worker";
import { connect } from "./connection.mjs";
import { Failure } from "./failure.mjs";
import { inRoot } from "./paths.mjs";

/** @typedef {{ name: string, sql: string, checksum: string }} Migration */

/** The advisory lock that Prisma's own runner takes. */
const lock = 72_707_369;

const table = `create table if not exists _prisma_migrations (
  id varchar(36) primary key, checksum varchar(64) not null, finished_at timestamptz,
  migration_name varchar(255) not null, logs text, rolled_back_at timestamptz,
  started_at timestamptz not null default now(), applied_steps_count integer not null default 0)`;

export const migrationsDirectory = inRoot("prisma/migrations");

/**
 * The migrations in a folder, in their order.
 * @param {string} directory
 * @returns {Promise<Migration[]>}
 */
export async function readMigrations(directory) {
  const entries = await readdir(directory, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return Promise.all(
    names.sort().map(async (name) => {
      const sql = await readFile(join(directory, name, "migration.sql"), "utf8");
      return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
    }),
  );
}

/**
 * Applies one migration whole or not at all. One simple query, so that function bodies survive.
 * @param {import("pg").Client} client
 * @param {Migration} migration
 */
async function apply(client, { name, sql, checksum }) {
  await client.query("begin");
  try {
    await client.query(sql);
    await client.query(
      `insert into _prisma_migrations (id, checksum, finished_at, migration_name, applied_steps_count)
       values ($1, $2, now(), $3, 1)`,
      [randomUUID(), checksum, name],
    );
    await client.query("commit");
  } catch (error) {
    await client.query("rollback");
    throw new Failure(
      `Migration ${name} failed and left nothing behind: ${/** @type {Error} */ (error).message}`,
    );
  }
}

/**
 * @param {import("pg").Client} client
 * @param {Migration[]} migrations
 */
async function applyPending(client, migrations) {
  await client.query("select pg_advisory_lock($1)", [lock]);
  await client.query(table);
  const { rows } = await client.query(
    "select migration_name, checksum from _prisma_migrations where finished_at is not null and rolled_back_at is null",
  );
  const applied = new Map(rows.map((row) => [row.migration_name, row.checksum]));
  const changed = migrations.find(
    ({ name, checksum }) => applied.has(name) && applied.get(name) !== checksum,
  );
  if (changed) throw new Failure(`Migration ${changed.name} was changed after it was applied here.`);
  const pending = migrations.filter(({ name }) => !applied.has(name));
  for (const migration of pending) await apply(client, migration);
  return pending.map(({ name }) => name);
}

/**
 * Brings a database to the newest schema, one process at a time, and records each migration where
 * `prisma migrate deploy` looks for it. The job queue's own schema comes along.
 * @param {string} databaseUrl
 * @param {string} [directory]
 * @returns {Promise<string[]>} the names of what was applied
 */
export async function migrate(databaseUrl, directory = migrationsDirectory) {
  const migrations = await readMigrations(directory);
  const client = await connect(databaseUrl);
  try {
    const applied = await applyPending(client, migrations);
    await runMigrations({ connectionString: databaseUrl });
    return applied;
  } finally {
    await client.end();
  }
}
