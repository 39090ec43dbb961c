import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";
import { environmentFor } from "./app";

/** Runs an administrator's command on a database and returns its JSON. Throws with what it said where it failed. */
export async function admin<T>(databaseUrl: string, args: readonly string[], input = ""): Promise<T> {
  const child = spawn(process.execPath, ["--import", "tsx", "scripts/admin.ts", ...args, "--json"], {
    env: environmentFor(databaseUrl),
  });
  child.stdin.end(input);
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  const [out, error, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  if (code !== 0) throw new Error(`admin ${args.join(" ")} failed: ${error}`);
  return JSON.parse(out);
}
