import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { Failure } from "./failure.mjs";
import { dataDirectory, inData } from "./paths.mjs";
import { isRunning, waitUntil } from "./process.mjs";

const file = inData("running.json");

/** @typedef {{ start: number, app: number | null }} Instance the processes of one `npm start` */

/** @returns {Instance | null} */
const read = () => (existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : null);

/** @param {Instance} instance */
const write = (instance) => writeFileSync(file, JSON.stringify(instance));

/**
 * One `npm start` at a time may own the embedded database. After a kill -9 of the last one its app may still be
 * on its way out, and hold the port.
 */
export async function claimInstance() {
  mkdirSync(dataDirectory, { recursive: true });
  const last = read();
  if (last && last.start !== process.pid && isRunning(last.start, "start.mjs"))
    throw new Failure(`Recourse is running here already (process ${last.start}). Stop it first.`);
  const { app } = last ?? {};
  if (
    app &&
    isRunning(app, "scripts/serve.ts") &&
    !(await waitUntil(() => !isRunning(app, "serve.ts"), 20_000))
  )
    process.kill(app, "SIGKILL");
  write({ start: process.pid, app: null });
  return {
    /** @param {number} pid */
    remember: (pid) => write({ start: process.pid, app: pid }),
    release: () => rmSync(file, { force: true }),
  };
}
