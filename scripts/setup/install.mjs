import { existsSync } from "node:fs";
import { inRoot } from "./paths.mjs";
import { fingerprint, isStamped, stamp } from "./stamp.mjs";
import { runStep } from "./step.mjs";

const stampFile = inRoot("node_modules/.recourse-lock.sha256");

/**
 * Installs what the lock file names, unless that was done already.
 * @param {AbortSignal} [signal]
 */
export async function install(signal) {
  const print = fingerprint(["package-lock.json"]);
  if (isStamped(stampFile, print)) return;
  const command = process.platform === "win32" ? "npm.cmd" : "npm";
  // NODE_ENV=production would leave out what the build needs.
  await runStep("Installing dependencies", command, ["ci", "--include=dev", "--no-audit", "--no-fund"], {
    signal,
    advice: existsSync(inRoot("package-lock.json"))
      ? "Is the package registry reachable? Try again with: npm ci --include=dev"
      : "package-lock.json is missing.",
  });
  stamp(stampFile, print);
}
