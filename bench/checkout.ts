import {
  chmodSync,
  copyFileSync,
  cpSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readlinkSync,
  symlinkSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { inRoot, root } from "@/scripts/setup/paths.mjs";

/** What a fresh clone does not hold, or brings along by itself. */
const left = new Set([
  ".git",
  ".next",
  ".data",
  ".env",
  ".env.local",
  "node_modules",
  "test-results",
  "coverage",
  "tsconfig.tsbuildinfo",
  join("bench", "results"),
  join("lib", "store", "generated"),
]);

/** As links where the disk is the same: copying takes longer than what is measured. */
function linkFolder(from: string, to: string): void {
  mkdirSync(to);
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) linkFolder(source, target);
    else if (entry.isSymbolicLink()) symlinkSync(readlinkSync(source), target);
    else linkFile(source, target);
  }
}

function linkFile(source: string, target: string): void {
  try {
    linkSync(source, target);
  } catch {
    copyFileSync(source, target);
  }
}

/** A copy of this checkout in which everything is installed, and nothing was generated, built or started yet. */
export function copyCheckout(): string {
  const parent = mkdtempSync(join(tmpdir(), "recourse-bench-"));
  // Where PostgreSQL runs as a user of its own, it must be able to enter.
  chmodSync(parent, 0o755);
  const copy = join(parent, "recourse");
  cpSync(root, copy, { recursive: true, filter: (path) => !left.has(relative(root, path)) });
  linkFolder(inRoot("node_modules"), join(copy, "node_modules"));
  return copy;
}
