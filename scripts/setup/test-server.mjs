import { createHash } from "node:crypto";
import { connect } from "./connection.mjs";
import { createDatabase, dropDatabase, listDatabases, renameDatabase } from "./databases.mjs";
import { openEmbeddedServer, testServer } from "./embedded-server.mjs";
import { withLock } from "./lock.mjs";
import { migrate, migrationsDirectory, readMigrations } from "./migrations.mjs";
import { inData } from "./paths.mjs";

/**
 * What a test process needs to make databases of its own; goes through its environment, as JSON.
 * @typedef {{ address: string, template: string, prefix: string }} TestServer
 */

const leaseFile = inData("test-lease.lock");
const leaseKey = 72_707_370;

/**
 * A migrated database to copy, named after its migrations.
 * @param {string} address
 */
async function prepareTemplate(address) {
  const hash = createHash("sha256");
  for (const { name, checksum } of await readMigrations(migrationsDirectory)) hash.update(name + checksum);
  const name = `template_${hash.digest("hex").slice(0, 16)}`;
  const existing = await listDatabases(address, name);
  if (existing.length > 0) return name;
  const unfinished = `unfinished_${name}`;
  await migrate(await createDatabase(address, unfinished));
  await renameDatabase(address, unfinished, name);
  return name;
}

/**
 * What runs that were killed left behind, and templates of older migrations.
 * @param {string} address
 * @param {string} template
 */
async function dropLeftovers(address, template) {
  const names = [...(await listDatabases(address, "test_")), ...(await listDatabases(address, "template_"))];
  for (const name of names) if (name !== template) await dropDatabase(address, name);
}

/**
 * Whether no other run holds the lease.
 * @param {import("pg").Client} lease
 * @returns {Promise<boolean>}
 */
async function isAlone(lease) {
  const { rows } = await lease.query("select pg_try_advisory_lock($1) as alone", [leaseKey]);
  if (rows[0].alone) await lease.query("select pg_advisory_unlock($1)", [leaseKey]);
  return rows[0].alone;
}

/**
 * Opens the clone's test server, or one of another kind. Several runs may use it at once; each holds a shared
 * lock, which ends with it however it ends, and the last one to leave stops the server.
 * @param {import("./embedded-server.mjs").Kind} [kind]
 * @returns {Promise<TestServer & { close: () => Promise<void> }>}
 */
export async function openTestServer(kind = testServer) {
  const prefix = `test_${process.pid}_`;
  return withLock(leaseFile, async () => {
    const { address, stop } = await openEmbeddedServer(kind);
    const lease = await connect(address);
    const template = await prepareTemplate(address);
    if (await isAlone(lease)) await dropLeftovers(address, template);
    await lease.query("select pg_advisory_lock_shared($1)", [leaseKey]);

    const close = async () => {
      for (const name of await listDatabases(address, prefix)) await dropDatabase(address, name);
      await withLock(leaseFile, async () => {
        await lease.query("select pg_advisory_unlock_shared($1)", [leaseKey]);
        const isLast = await isAlone(lease);
        await lease.end();
        if (isLast) await stop();
      });
    };
    return { address, template, prefix, close };
  });
}

/**
 * A fresh, migrated database; one of that name is lost.
 * @param {TestServer} server
 * @param {string} name
 * @returns {Promise<string>} its address
 */
export const createTestDatabase = ({ address, template, prefix }, name) =>
  createDatabase(address, `${prefix}${name}`, template);
