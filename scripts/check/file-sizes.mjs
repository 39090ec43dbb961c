import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { inRoot } from "../setup/paths.mjs";

const limits = { median: 60, p90: 150, longest: 250 };
const left = new Set(["node_modules", ".git", ".next", ".data", "generated", "coverage", "test-results"]);

/**
 * @param {string} folder
 * @returns {string[]}
 */
function sourcesBelow(folder) {
  return readdirSync(inRoot(folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return left.has(entry.name) ? [] : sourcesBelow(path);
    return /\.(tsx?|mjs)$/.test(entry.name) && !entry.name.endsWith(".d.ts") ? [path] : [];
  });
}

/**
 * @param {number[]} sorted
 * @param {number} share
 */
const quantile = (sorted, share) => sorted[Math.ceil(sorted.length * share) - 1] ?? 0;

/** Checks that files stay short, since a short file has one purpose. */
export function checkFileSizes() {
  const files = sourcesBelow(".").map((path) => ({
    path,
    lines: readFileSync(inRoot(path), "utf8").split("\n").length - 1,
  }));
  const sorted = files.map(({ lines }) => lines).sort((a, b) => a - b);
  const [median, p90] = [quantile(sorted, 0.5), quantile(sorted, 0.9)];
  const problems = files
    .filter(({ lines }) => lines > limits.longest)
    .map(({ path, lines }) => `${path} has ${lines} lines; no file may have more than ${limits.longest}`);
  if (median > limits.median) problems.push(`the median is ${median} lines, above ${limits.median}`);
  if (p90 > limits.p90) problems.push(`nine in ten files have up to ${p90} lines, above ${limits.p90}`);
  const summary = `${files.length} files, median ${median} lines, nine in ten within ${p90}, longest ${sorted.at(-1)}`;
  return { code: problems.length ? 1 : 0, summary, output: problems.join("\n") };
}
