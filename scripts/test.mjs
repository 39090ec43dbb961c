// Tests everything, from a bare clone. Usage: npm test [-- check unit service build process browser]
import { spawn } from "node:child_process";
import { buildApp } from "./setup/build.mjs";
import { generateClient } from "./setup/client.mjs";
import { report } from "./setup/failure.mjs";
import { install } from "./setup/install.mjs";
import { checkNode } from "./setup/node-version.mjs";
import { inRoot } from "./setup/paths.mjs";
import { say } from "./setup/step.mjs";
import { obtainBrowser } from "./test/browser.mjs";
import { runPlaywright, runVitest } from "./test/suite.mjs";

/** @typedef {import("./test/suite.mjs").Count} Count */

/** @returns {Promise<Count>} */
function check() {
  const child = spawn(process.execPath, [inRoot("scripts/check.mjs")], { stdio: "inherit" });
  return new Promise((resolve) => {
    child.once("exit", (code) => resolve({ passed: 0, failed: code === 0 ? 0 : 1 }));
  });
}

/** In their order: the last two run the built app. @type {Record<string, () => Promise<Count>>} */
const suites = {
  check,
  unit: () => runVitest("unit"),
  service: () => runVitest("service"),
  build: () => buildApp().then(() => ({ passed: 0, failed: 0 })),
  process: () => runVitest("process"),
  browser: async () => runPlaywright("browser", await obtainBrowser()),
};

/**
 * @param {string} name
 * @returns {Promise<Count>}
 */
async function run(name) {
  const started = performance.now();
  say(`\n── ${name} ──`);
  const count = await (suites[name]?.() ?? Promise.reject(new Error(`there is no suite "${name}"`))).catch(
    (error) => {
      report(error);
      return { passed: 0, failed: 1 };
    },
  );
  say(
    `── ${name}: ${count.failed ? "FAILED" : "ok"} in ${((performance.now() - started) / 1000).toFixed(0)} s ──`,
  );
  return count;
}

const total = { passed: 0, failed: 0 };
try {
  checkNode();
  await install();
  await generateClient();
  const chosen = process.argv.slice(2);
  for (const name of chosen.length ? chosen : Object.keys(suites)) {
    const { passed, failed } = await run(name);
    total.passed += passed;
    total.failed += failed;
    // Without a build the suites after it would test an older one.
    if (name === "build" && failed) break;
  }
} catch (error) {
  report(error);
  total.failed += 1;
}
say(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed ? 1 : 0;
