import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { inData, root } from "@/scripts/setup/paths.mjs";
import { findFreePort } from "@/scripts/setup/port.mjs";
import { isRunning, waitUntil } from "@/scripts/setup/process.mjs";
import { testEnvironment } from "@/scripts/test/environment.mjs";

/** A folder for the database of a start under test, apart from the developer's own. */
export function makeDataDirectory(name: string): string {
  const directory = inData(`start-${process.pid}-${name}`);
  mkdirSync(directory, { recursive: true });
  return directory;
}

export const removeDataDirectory = (directory: string) => rmSync(directory, { recursive: true, force: true });

export type Launched = Awaited<ReturnType<typeof launch>>;

/** Runs `scripts/start.mjs` as a person would. */
export async function launch(settings: Record<string, string>, args: string[] = []) {
  const port = settings.PORT ?? String(await findFreePort());
  const child = spawn(process.execPath, ["scripts/start.mjs", ...args], {
    cwd: root,
    env: testEnvironment({ ...settings, PORT: port }),
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (text: string) => {
      output += text;
    });
  const exited = new Promise<number | null>((resolve) => child.once("exit", (code) => resolve(code)));
  const isServing = () => output.includes("Ctrl-C stops it");
  return {
    pid: child.pid ?? 0,
    url: `http://localhost:${port}`,
    exited,
    output: () => output,
    signal: (name: NodeJS.Signals) => child.kill(name),
    async serving() {
      await Promise.race([waitUntil(isServing, 90_000), exited]);
      if (!isServing()) throw new Error(`not started:\n${output}`);
    },
  };
}

/** The processes behind a start on its own database: the app and the database server. */
export function processesOf(directory: string): { app: number; database: number } {
  const running = join(directory, "running.json");
  const postmaster = join(directory, "postgres/data/postmaster.pid");
  const first = (file: string) => (existsSync(file) ? readFileSync(file, "utf8") : "0");
  return {
    app: existsSync(running) ? JSON.parse(readFileSync(running, "utf8")).app : 0,
    database: Number(first(postmaster).split("\n")[0]),
  };
}

/** Whether none of them runs any more. */
export const areGone = ({ app, database }: { app: number; database: number }) =>
  !isRunning(app, "serve.ts") && !isRunning(database, "postgres");
