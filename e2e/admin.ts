import { type ChildProcess, fork } from "node:child_process";
import { randomUUID } from "node:crypto";
import { inRoot } from "@/scripts/setup/paths.mjs";
import { environmentFor } from "./app";
import type { Command, Ended } from "./command-line";

let commandLine: ChildProcess | undefined;
const waiting = new Map<string, (ended: Ended) => void>();

/** One for all specs of this process, and no longer than it. */
function openCommandLine(): ChildProcess {
  const child = fork(inRoot("e2e/command-line.ts"), {
    execArgv: ["--import", "tsx"],
    env: environmentFor(""),
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  child.on("message", ({ id, ended }: { id: string; ended: Ended }) => {
    waiting.get(id)?.(ended);
    waiting.delete(id);
  });
  child.once("exit", (code) => {
    for (const answer of waiting.values()) answer({ code: code ?? 1, out: "", error: "it ended" });
    commandLine = undefined;
  });
  child.unref();
  child.channel?.unref();
  return child;
}

function carryOut(command: Command): Promise<Ended> {
  commandLine ??= openCommandLine();
  const id = randomUUID();
  const ended = new Promise<Ended>((resolve) => waiting.set(id, resolve));
  commandLine.send({ id, command });
  return ended;
}

/** Carries out an administrator's command on a database and returns its JSON. Throws with what it said where it failed. */
export async function admin<T>(databaseUrl: string, args: readonly string[], input = ""): Promise<T> {
  const command = { args: [...args, "--json"], input, environment: environmentFor(databaseUrl) };
  const { code, out, error } = await carryOut(command);
  if (code !== 0) throw new Error(`admin ${args.join(" ")} failed: ${error}`);
  return JSON.parse(out);
}
