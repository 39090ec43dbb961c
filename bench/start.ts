import { spawn } from "node:child_process";
import { mkdirSync, openSync, readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { inRoot } from "@/scripts/setup/paths.mjs";
import { findFreePort } from "@/scripts/setup/port.mjs";
import { waitUntil } from "@/scripts/setup/process.mjs";
import { testEnvironment } from "@/scripts/test/environment.mjs";
import { copyCheckout } from "./checkout";
import type { Measured } from "./figure";
import { timed } from "./statistics";

const PATIENCE_MS = 600_000;
const logFile = inRoot("test-results/bench-start.log");

const answers = (url: string) =>
  fetch(url).then(
    ({ ok }) => ok,
    () => false,
  );

/** Starts the checkout as a person does, until it answers, and stops it again. Times in milliseconds. */
async function startAndStop(folder: string): Promise<{ start: number; stop: number }> {
  const port = await findFreePort();
  const env = testEnvironment({ PORT: String(port), NODE_ENV: undefined, DATA_DIRECTORY: undefined });
  mkdirSync(dirname(logFile), { recursive: true });
  const log = openSync(logFile, "a");
  const npm = spawn("npm", ["start"], { cwd: folder, env, stdio: ["ignore", log, log] });
  const exited = new Promise<number | null>((resolve) => {
    npm.once("error", () => resolve(1));
    npm.once("exit", resolve);
  });
  let hasEnded = false;
  exited.then(() => {
    hasEnded = true;
  });
  const ready = await timed(() =>
    waitUntil(async () => hasEnded || answers(`http://localhost:${port}/readyz`), PATIENCE_MS),
  );
  if (hasEnded || !ready.result) throw new Error(`npm start did not become ready; see ${logFile}`);
  const { start } = JSON.parse(readFileSync(join(folder, ".data/running.json"), "utf8"));
  const stopped = await timed(() => {
    process.kill(start, "SIGTERM");
    return exited;
  });
  if (stopped.result !== 0) throw new Error(`npm start ended with ${stopped.result}; see ${logFile}`);
  return { start: ready.ms / 1_000, stop: stopped.ms / 1_000 };
}

/** How long `npm start` takes on a checkout where everything is installed: the first time, and again. */
export async function measureStart(): Promise<Measured> {
  rmSync(logFile, { force: true });
  const folder = copyCheckout();
  try {
    const first = await startAndStop(folder);
    const again = await startAndStop(folder);
    return {
      figures: [
        { what: "first start after the installation", value: first.start, unit: "s" },
        {
          what: "second start",
          value: again.start,
          unit: "s",
          comparedTo: { what: "the first", value: first.start },
        },
        { what: "stopping", value: again.stop, unit: "s" },
      ],
      circumstances: { database: "embedded, with the demo data" },
    };
  } finally {
    rmSync(dirname(folder), { recursive: true, force: true });
  }
}
