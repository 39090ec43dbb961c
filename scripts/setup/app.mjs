import { spawn } from "node:child_process";
import { root } from "./paths.mjs";

/**
 * @typedef {object} App a running `scripts/serve.ts`
 * @property {number} pid
 * @property {Promise<string | null>} ready its address once it serves; null where it ended before
 * @property {Promise<number>} exited its exit code
 * @property {() => Promise<number>} stop lets its requests finish
 * @property {() => void} kill does not
 */

// What a batch of signals or a page is made of is garbage a moment later: with more room for it, half of the
// collector's work falls away, and nothing short-lived grows old.
const youngMegabytes = 64;

/**
 * Starts the app in a process of its own.
 * @param {NodeJS.ProcessEnv} env
 * @param {"inherit" | number} [output] where its output goes: ours, or an open file
 * @returns {App}
 */
export function spawnApp(env, output = "inherit") {
  const args = [`--max-semi-space-size=${youngMegabytes}`, "--import", "tsx", "scripts/serve.ts"];
  const child = spawn(process.execPath, args, {
    cwd: root,
    env,
    stdio: ["ignore", output, output, "ipc"],
  });
  /** @type {Promise<number>} */
  const exited = new Promise((resolve) => {
    child.once("error", () => resolve(1));
    child.once("exit", (code) => resolve(code ?? 1));
  });
  /** @type {Promise<string>} */
  const announced = new Promise((resolve) => {
    child.on("message", (message) => resolve(/** @type {{ ready: string }} */ (message).ready));
  });
  return {
    pid: child.pid ?? 0,
    ready: Promise.race([announced, exited.then(() => null)]),
    exited,
    stop() {
      child.kill("SIGTERM");
      return exited;
    },
    kill() {
      child.kill("SIGKILL");
    },
  };
}
