import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { withLock } from "./lock.mjs";
import { inData } from "./paths.mjs";
import { findFreePort } from "./port.mjs";
import { prepareHome } from "./postgres-home.mjs";
import { initialise, isInitialised, runningPort, start, stop } from "./postgres-server.mjs";

/**
 * @typedef {object} EmbeddedServer
 * @property {string} address of its database `postgres`
 * @property {() => Promise<void>} stop
 */

/**
 * @typedef {object} Kind
 * @property {string} name the folder of its data
 * @property {string} record the file below `.data` with its port and password
 * @property {Record<string, string>} settings
 */

/** The demo's database. @type {Kind} */
export const demoServer = { name: "postgres", record: "database.json", settings: {} };

/** Forgets everything in a power cut, which no test minds. @type {Kind} */
export const testServer = {
  name: "test-postgres",
  record: "test-database.json",
  settings: {
    fsync: "off",
    synchronous_commit: "off",
    full_page_writes: "off",
    wal_level: "minimal",
    max_wal_senders: "0",
    max_connections: "300",
    autovacuum: "off",
  },
};

/** As durable as the demo's and set like it, for measuring. @type {Kind} */
export const benchServer = { name: "bench-postgres", record: "bench-database.json", settings: {} };

/**
 * The port and password of a server, as they were written down; null before its first start.
 * @param {Kind} kind
 * @returns {{ port: number, password: string } | null}
 */
export function readRecord({ record }) {
  return existsSync(inData(record)) ? JSON.parse(readFileSync(inData(record), "utf8")) : null;
}

/** @param {{ port: number, password: string }} record */
export const addressOf = ({ port, password }, /** @type {string} */ database) =>
  `postgresql://recourse:${password}@127.0.0.1:${port}/${database}`;

/**
 * Starts a server that belongs to this clone, or finds it still running from before; creates it the first time.
 * @param {Kind} kind
 * @returns {Promise<EmbeddedServer>}
 */
export async function openEmbeddedServer(kind) {
  const home = await prepareHome(kind.name);
  const record = await withLock(inData(`${kind.name}.lock`), async () => {
    const before = readRecord(kind);
    const password = before?.password ?? randomBytes(24).toString("hex");
    const write = (/** @type {number} */ port) =>
      writeFileSync(inData(kind.record), JSON.stringify({ port, password }), { mode: 0o600 });
    // First the password, then the cluster that knows it: the other way round a crash would lock us out.
    if (!before) write(0);
    if (!isInitialised(home)) await initialise(home, password);
    let port = await runningPort(home);
    if (!port) {
      port = await findFreePort();
      await start(home, port, kind.settings);
    }
    write(port);
    return { port, password };
  });
  return { address: addressOf(record, "postgres"), stop: () => stop(home) };
}
