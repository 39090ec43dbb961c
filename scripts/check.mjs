// Checks everything that needs no database and no browser: types, style, who imports whom, how long files are.
import { readdirSync } from "node:fs";
import { runTool } from "./check/command.mjs";
import { checkFileSizes } from "./check/file-sizes.mjs";
import { generateClient } from "./setup/client.mjs";
import { Failure, report } from "./setup/failure.mjs";
import { install } from "./setup/install.mjs";
import { checkNode } from "./setup/node-version.mjs";
import { root } from "./setup/paths.mjs";

const others = new Set(["node_modules", "public", "coverage", "test-results", "next-env.d.ts"]);

/** All folders and sources of the project: one that nobody described must not go unseen. */
const sources = readdirSync(root, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() || /\.(ts|js|mjs)$/.test(entry.name))
  .map(({ name }) => name)
  .filter((name) => !name.startsWith(".") && !others.has(name));

const checks = {
  // TypeScript 7 takes a seventh of the time; it has no interface yet for Next.js and dependency-cruiser, which keep 6.
  types: () => runTool("typescript-native/bin/tsc", ["--noEmit"]),
  style: () => runTool("@biomejs/biome/bin/biome", ["check", "--error-on-warnings", "--max-diagnostics=100"]),
  imports: () =>
    runTool("dependency-cruiser/bin/dependency-cruise.mjs", [
      "--config",
      ".dependency-cruiser.cjs",
      ...sources,
    ]),
  sizes: async () => checkFileSizes(),
};

/**
 * @param {string} name
 * @param {() => Promise<{ code: number, output: string, summary?: string }>} check
 */
async function run(name, check) {
  const started = performance.now();
  const { code, output, summary } = await check();
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  if (code === 0) console.log(`ok      ${name} (${summary ?? `${seconds} s`})`);
  else console.log(`FAILED  ${name}\n${output.replace(/^/gm, "        ")}`);
  return code === 0;
}

try {
  checkNode();
  await install();
  await generateClient();
  const results = await Promise.all(Object.entries(checks).map(([name, check]) => run(name, check)));
  const failed = results.filter((isGood) => !isGood).length;
  if (failed) throw new Failure(`${failed} of ${results.length} checks failed.`);
} catch (error) {
  report(error);
  process.exitCode = 1;
}
