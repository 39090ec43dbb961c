import { existsSync } from "node:fs";
import { inRoot } from "./paths.mjs";
import { fingerprint, isStamped, stamp } from "./stamp.mjs";
import { runStep } from "./step.mjs";

const stampFile = inRoot(".next/inputs.sha256");
const inputs = [
  "app",
  "components",
  "lib",
  "public",
  "proxy.ts",
  "next.config.js",
  "postcss.config.mjs",
  "tsconfig.json",
  "package.json",
  "package-lock.json",
];

/** @param {string} path */
const isNoInput = (path) => /(\.test\.tsx?|\.sha256|\.DS_Store)$/.test(path);

/**
 * Builds the app for production, unless that was done from these very sources.
 * @param {AbortSignal} [signal]
 */
export async function buildApp(signal) {
  const print = fingerprint(inputs, isNoInput);
  if (isStamped(stampFile, print) && existsSync(inRoot(".next/BUILD_ID"))) return;
  const cli = inRoot("node_modules/next/dist/bin/next");
  await runStep("Building the app", process.execPath, [cli, "build"], {
    signal,
    env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
  });
  stamp(stampFile, print);
}
