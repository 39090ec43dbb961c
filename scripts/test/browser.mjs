import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { Failure } from "../setup/failure.mjs";
import { inRoot } from "../setup/paths.mjs";
import { runStep } from "../setup/step.mjs";

// The shell comes first: it is the same engine without a browser's own windows, which cost a third of the time.
const names = [
  "chromium-headless-shell",
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
];
const elsewhere = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/** A Chromium that is named by CHROMIUM_PATH or installed on this machine. */
export function findInstalledBrowser() {
  const named = process.env.CHROMIUM_PATH?.trim();
  if (named && !existsSync(named)) throw new Failure(`CHROMIUM_PATH names no file: ${named}`);
  const folders = (process.env.PATH ?? "").split(delimiter);
  const onPath = folders.flatMap((folder) => names.map((name) => join(folder, name)));
  return named || [...onPath, ...elsewhere].find(existsSync);
}

/** A Chromium as above, or the one Playwright keeps for itself. */
async function findBrowser() {
  const installed = findInstalledBrowser();
  if (installed) return installed;
  const { chromium } = await import("@playwright/test");
  return existsSync(chromium.executablePath()) ? chromium.executablePath() : undefined;
}

const hasApt = () => process.getuid?.() === 0 && spawnSync("apt-get", ["--version"]).status === 0;

async function installBrowser() {
  const title = "Installing Chromium";
  const byApt = (/** @type {string} */ name) => `apt-get install -y --no-install-recommends ${name}`;
  const attempts = [
    ...(hasApt()
      ? [["sh", "-c", `apt-get update && (${byApt("chromium-headless-shell")} || ${byApt("chromium")})`]]
      : []),
    [process.execPath, inRoot("node_modules/@playwright/test/cli.js"), "install", "chromium"],
  ];
  for (const [command = "", ...args] of attempts) {
    await runStep(title, command, args).catch(() => {});
    const browser = await findBrowser();
    if (browser) return browser;
  }
  throw new Failure(
    "The browser tests need Chromium, and none was found or could be installed. Install Chromium or Chrome, or set CHROMIUM_PATH.",
  );
}

/** The path of a Chromium; installs one where there is none. */
export const obtainBrowser = async () => (await findBrowser()) ?? (await installBrowser());
