import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { inRoot, root } from "../setup/paths.mjs";

/** @typedef {{ passed: number, failed: number }} Count */

const resultsDirectory = inRoot("test-results");

/**
 * Runs one runner to its end, its output shown as it comes.
 * @param {string} tool its script, below node_modules
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<number>}
 */
function run(tool, args, env) {
  const child = spawn(process.execPath, [inRoot("node_modules", tool), ...args], {
    cwd: root,
    env,
    stdio: "inherit",
  });
  return new Promise((resolve) => {
    child.once("error", () => resolve(1));
    child.once("exit", (code) => resolve(code ?? 1));
  });
}

/**
 * What a runner's report comes to. A run that failed without a failed test, or that ran no test, counts as a
 * failure itself.
 * @param {number} code
 * @param {Count} count
 * @returns {Count}
 */
export function settle(code, { passed, failed }) {
  const isHollow = passed + failed === 0 || (code !== 0 && failed === 0);
  return { passed, failed: isHollow ? failed + 1 : failed };
}

/** @param {string} file */
const readReport = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : null);

/** @param {string} name */
function reportFile(name) {
  mkdirSync(resultsDirectory, { recursive: true });
  const file = `${resultsDirectory}/${name}.json`;
  rmSync(file, { force: true });
  return file;
}

/**
 * @param {string} project
 * @returns {Promise<Count>}
 */
export async function runVitest(project) {
  const file = reportFile(project);
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  const code = await run("vitest/vitest.mjs", ["run", "--project", project, ...reporters], process.env);
  const report = readReport(file);
  return settle(code, { passed: report?.numPassedTests ?? 0, failed: report?.numFailedTests ?? 0 });
}

/**
 * @param {string} project of playwright.config.ts
 * @param {string} browser the path of a Chromium
 * @returns {Promise<Count>}
 */
export async function runPlaywright(project, browser) {
  const file = reportFile(project);
  const env = { ...process.env, CHROMIUM_PATH: browser, PLAYWRIGHT_JSON_OUTPUT_NAME: file };
  const args = ["test", "--project", project, "--reporter=list,json"];
  const code = await run("@playwright/test/cli.js", args, env);
  const stats = readReport(file)?.stats;
  return settle(code, {
    passed: stats?.expected ?? 0,
    failed: (stats?.unexpected ?? 0) + (stats?.flaky ?? 0),
  });
}
