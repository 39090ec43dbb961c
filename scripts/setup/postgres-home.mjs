import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { Failure } from "./failure.mjs";
import { dataDirectory, root } from "./paths.mjs";
import { locatePostgres } from "./postgres-binaries.mjs";
import { postgresIdentity } from "./postgres-user.mjs";
import { say } from "./step.mjs";

/** @typedef {import("./postgres-user.mjs").Identity} Identity */

/**
 * @typedef {object} Home
 * @property {string} binaries the folder of initdb, pg_ctl and postgres
 * @property {string} directory holds the data and the server's log
 * @property {Identity} identity
 */

/** A folder outside of the clone, for a user that cannot enter the clone. */
const outside = join(
  "/var/lib/recourse",
  `${basename(root)}-${createHash("sha256").update(dataDirectory).digest("hex").slice(0, 8)}`,
);

/**
 * @param {string} native
 * @param {Identity} identity
 */
const canRun = (native, identity) =>
  spawnSync(join(native, "bin/postgres"), ["--version"], { ...identity, cwd: "/" }).status === 0;

/**
 * @param {string} directory
 * @param {Identity} identity
 */
const canEnter = (directory, identity) =>
  spawnSync("test", ["-x", directory], { ...identity, cwd: "/" }).status === 0;

/**
 * Makes a folder that everybody can enter, whatever the umask.
 * @param {string} directory
 */
function makeOpen(directory) {
  if (existsSync(directory)) return;
  makeOpen(dirname(directory));
  mkdirSync(directory);
  chmodSync(directory, 0o755);
}

/**
 * @param {string} native
 * @param {Identity} identity
 */
function copyServer(native, { uid, gid }) {
  const { version } = JSON.parse(readFileSync(join(native, "../package.json"), "utf8"));
  const copy = join(outside, `server-${version}`);
  if (existsSync(copy)) return copy;
  rmSync(`${copy}.part`, { recursive: true, force: true });
  cpSync(native, `${copy}.part`, { recursive: true, verbatimSymlinks: true });
  spawnSync("chown", ["-R", `${uid}:${gid}`, `${copy}.part`]);
  renameSync(`${copy}.part`, copy);
  return copy;
}

/**
 * Where a server of this name lives: below `.data`, or, where PostgreSQL's user cannot enter the clone, below
 * /var/lib, and then says so.
 * @param {string} name
 * @returns {Promise<Home>}
 */
export async function prepareHome(name) {
  const identity = postgresIdentity();
  const native = await locatePostgres();
  mkdirSync(dataDirectory, { recursive: true });
  const isWithin = !identity.uid || (canEnter(dataDirectory, identity) && canRun(native, identity));
  const directory = join(isWithin ? dataDirectory : outside, name);
  if (!existsSync(directory)) {
    if (!isWithin) say(`The database is kept in ${directory}, since PostgreSQL's user cannot enter ${root}`);
    if (isWithin) mkdirSync(directory);
    else makeOpen(directory);
  }
  if (identity.uid) chownSync(directory, identity.uid, identity.gid);
  const server = isWithin ? native : copyServer(native, identity);
  if (!canRun(server, identity))
    throw new Failure(
      `The embedded PostgreSQL does not run on this system (${join(server, "bin/postgres")}). Set DATABASE_URL to a PostgreSQL 15 or later instead.`,
    );
  return { binaries: join(server, "bin"), directory, identity };
}
