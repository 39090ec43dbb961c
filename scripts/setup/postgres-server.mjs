import { spawn } from "node:child_process";
import { chownSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { Failure } from "./failure.mjs";
import { commandOf, waitUntil } from "./process.mjs";

/** @typedef {import("./postgres-home.mjs").Home} Home */

/** @param {Home} home */
const dataOf = (home) => join(home.directory, "data");

/** @param {Home} home */
const logOf = (home) => join(home.directory, "server.log");

/**
 * Runs one of the server's programs as its user. Its output goes nowhere: a server that inherited a pipe would
 * keep it open for good.
 * @param {Home} home
 * @param {string} program
 * @param {string[]} args
 * @returns {Promise<number | null>} its exit code
 */
function run(home, program, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(join(home.binaries, program), args, {
      ...home.identity,
      cwd: home.directory,
      env: { ...process.env, LC_ALL: "C", TZ: "UTC" },
      detached: true,
      stdio: "ignore",
    });
    child.once("error", reject);
    child.once("exit", resolve);
  });
}

/**
 * Creates the cluster: one superuser, passwords only, UTF-8 that sorts alike on every system.
 * @param {Home} home
 * @param {string} password
 */
export async function initialise(home, password) {
  const passwordFile = join(home.directory, "password");
  // Renamed when complete: a cluster that died half way is never taken for one.
  const unfinished = `${dataOf(home)}.part`;
  rmSync(unfinished, { recursive: true, force: true });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  const { uid, gid } = home.identity;
  if (uid !== undefined) chownSync(passwordFile, uid, gid);
  try {
    const code = await run(home, "initdb", [
      `--pgdata=${unfinished}`,
      "--username=recourse",
      `--pwfile=${passwordFile}`,
      "--auth=scram-sha-256",
      "--encoding=UTF8",
      "--locale=C",
      "--locale-provider=builtin",
      "--builtin-locale=C.UTF-8",
      "--no-instructions",
    ]);
    if (code !== 0) throw new Failure(`The embedded database could not be created in ${home.directory}.`);
    renameSync(unfinished, dataOf(home));
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

/** @param {Home} home */
export const isInitialised = (home) => existsSync(dataOf(home));

/**
 * The port of the server that runs on this data, or null. After a crash the file may name a process that is no
 * PostgreSQL at all.
 * @param {Home} home
 */
export async function runningPort(home) {
  const file = join(dataOf(home), "postmaster.pid");
  if (!existsSync(file)) return null;
  const [pid, , , port] = readFileSync(file, "utf8").split("\n").map(Number);
  if (!pid || !port || !commandOf(pid)?.includes("postgres")) return null;
  return (await waitUntil(() => answers(port), 10_000)) ? port : null;
}

/**
 * @param {number} port
 * @returns {Promise<boolean>}
 */
function answers(port) {
  return new Promise((resolve) => {
    const socket = connect({ port, host: "127.0.0.1", timeout: 1_000 });
    const settle = (/** @type {boolean} */ isUp) => {
      socket.destroy();
      resolve(isUp);
    };
    socket.once("connect", () => settle(true));
    for (const event of ["error", "timeout"]) socket.once(event, () => settle(false));
  });
}

/**
 * Starts the server on loopback, in a session of its own, so that a terminal's Ctrl-C does not reach it.
 * @param {Home} home
 * @param {number} port
 * @param {Record<string, string>} settings
 */
export async function start(home, port, settings) {
  const flags = Object.entries({
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    timezone: "UTC",
    // Details and statements quote values of rows, which have no place in a log.
    log_error_verbosity: "terse",
    log_min_error_statement: "panic",
    ...settings,
  }).map(([name, value]) => `-c ${name}='${value}'`);
  const args = ["start", "-w", "-t", "120", "-D", dataOf(home), "-l", logOf(home)];
  const startOnce = async () =>
    (await run(home, "pg_ctl", [...args, "-o", `-p ${port} ${flags.join(" ")}`])) === 0;
  // After a crash, processes of the old server may take some seconds to let go of its memory.
  if (await waitUntil(startOnce, 15_000)) return;
  const tail = existsSync(logOf(home))
    ? readFileSync(logOf(home), "utf8").trimEnd().split("\n").slice(-8)
    : [];
  throw new Failure(["The embedded database did not start. Its log ends with:", ...tail].join("\n"));
}

/**
 * Stops the server: open transactions are rolled back, everything committed is on disk.
 * @param {Home} home
 */
export async function stop(home) {
  const code = await run(home, "pg_ctl", ["stop", "-w", "-t", "60", "-m", "fast", "-D", dataOf(home)]);
  if (code !== 0 && (await runningPort(home))) throw new Failure("The embedded database did not stop.");
}
