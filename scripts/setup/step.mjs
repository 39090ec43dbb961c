import { spawn } from "node:child_process";
import { Failure } from "./failure.mjs";
import { root } from "./paths.mjs";

/** @param {string} line */
export const say = (line) => console.log(line);

/**
 * Runs a command to its end, its output shown as it comes. A failure names the step.
 * @param {string} title what the command does, as in "Building the app"
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, advice?: string, signal?: AbortSignal }} [options]
 */
export async function runStep(title, command, args, { env = process.env, advice, signal } = {}) {
  say(`${title} …`);
  const started = performance.now();
  const child = spawn(command, args, { cwd: root, env, stdio: ["ignore", "inherit", "inherit"], signal });
  const code = await new Promise((resolve, reject) => {
    child.once("error", (/** @type {NodeJS.ErrnoException} */ { code: reason }) =>
      reject(new Failure(`${title} failed: ${command} cannot be run (${reason}).`)),
    );
    child.once("exit", (exitCode) => resolve(exitCode));
  });
  if (code !== 0)
    throw new Failure([`${title} failed (exit code ${code}).`, advice].filter(Boolean).join(" "));
  say(`${title}: done in ${((performance.now() - started) / 1000).toFixed(1)} s`);
}
