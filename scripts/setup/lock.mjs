import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { Failure } from "./failure.mjs";
import { isRunning, waitUntil } from "./process.mjs";

/** @param {string} file */
function take(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== "EEXIST") throw error;
    const holder = holderOf(file);
    // Left behind by a process that was killed.
    if (holder && !isRunning(holder, "node")) rmSync(file, { force: true });
    return false;
  }
}

/** @param {string} file */
function holderOf(file) {
  try {
    return Number(readFileSync(file, "utf8"));
  } catch {
    return null;
  }
}

/**
 * Does something that two processes must not do at once.
 * @template T
 * @param {string} file
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(file, work) {
  mkdirSync(dirname(file), { recursive: true });
  if (!(await waitUntil(() => take(file), 120_000)))
    throw new Failure(`Another process has held ${file} for two minutes. Remove it if that process is gone.`);
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}
