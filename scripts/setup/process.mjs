import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";

/**
 * Waits until `isDone` says so, or the time is over.
 * @param {() => boolean | Promise<boolean>} isDone
 * @param {number} ms
 * @returns {Promise<boolean>} whether it was done in time
 */
export async function waitUntil(isDone, ms) {
  const end = performance.now() + ms;
  while (!(await isDone())) {
    if (performance.now() > end) return false;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return true;
}

/**
 * The command line of a running process, or null where there is none. A number alone proves nothing: after a
 * crash another process may have it.
 * @param {number} pid
 */
export function commandOf(pid) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== "EPERM") return null;
  }
  if (existsSync("/proc/self/stat")) return fromProc(pid);
  const { stdout } = spawnSync("ps", ["-o", "command=", "-p", String(pid)], { encoding: "utf8" });
  return stdout?.trim() || null;
}

/** @param {number} pid */
function fromProc(pid) {
  try {
    // Empty for a process that has ended and that nobody has waited for.
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ").trim() || null;
  } catch {
    return null;
  }
}

/**
 * @param {number} pid
 * @param {string} part what the command line holds
 */
export const isRunning = (pid, part) => commandOf(pid)?.includes(part) ?? false;
