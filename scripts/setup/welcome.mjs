import { existsSync, readFileSync } from "node:fs";
import { inData } from "./paths.mjs";
import { say } from "./step.mjs";

/** @typedef {{ role: string, email: string, password: string }} SignIn */

/** @returns {SignIn[]} what the demo data wrote down for whoever tries it */
function demoSignIns() {
  const file = inData("demo.json");
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")).signIns : [];
}

/**
 * Says where the app is, and in the demo how to get in.
 * @param {string} address
 * @param {boolean} hasDemoData
 */
export function welcome(address, hasDemoData) {
  say(`\nRecourse is running at ${address}\n`);
  const signIns = hasDemoData ? demoSignIns() : [];
  const width = (/** @type {keyof SignIn} */ field) =>
    Math.max(...signIns.map((signIn) => signIn[field].length));
  for (const { role, email, password } of signIns)
    say(`  ${role.padEnd(width("role"))}  ${email.padEnd(width("email"))}  ${password}`);
  say(`${signIns.length ? "\n" : ""}Ctrl-C stops it.`);
}
