import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { inRoot } from "./paths.mjs";

/**
 * The files below a path of the project, or the path itself where it is a file.
 * @param {string} path
 * @param {(path: string) => boolean} skip
 * @returns {string[]}
 */
function filesBelow(path, skip) {
  if (skip(path) || !existsSync(inRoot(path))) return [];
  if (!statSync(inRoot(path)).isDirectory()) return [path];
  const names = readdirSync(inRoot(path)).sort();
  return names.flatMap((name) => filesBelow(join(path, name), skip));
}

/**
 * A hash over the names and contents of files and folders of the project.
 * @param {string[]} paths
 * @param {(path: string) => boolean} [skip]
 */
export function fingerprint(paths, skip = () => false) {
  const hash = createHash("sha256").update(process.version);
  for (const path of paths.flatMap((each) => filesBelow(each, skip)))
    hash.update(`\0${path}\0`).update(readFileSync(inRoot(path)));
  return hash.digest("hex");
}

/**
 * Whether the work that leaves `file` behind was done on the same inputs.
 * @param {string} file
 * @param {string} print
 */
export const isStamped = (file, print) => existsSync(file) && readFileSync(file, "utf8") === print;

/**
 * Remembers the inputs of work that is done. Lies inside the work's result, so that removing one removes both.
 * @param {string} file
 * @param {string} print
 */
export function stamp(file, print) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, print);
}
