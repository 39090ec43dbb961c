import { userInfo } from "node:os";
import type { Command } from "commander";
import { now } from "@/lib/clock";
import { AppError } from "@/lib/errors";
import { connect } from "@/lib/services/connection";
import { explain } from "../serve/start-failure";

/** What a command did: lines for a person, the same as JSON for a program, and whether it found something wrong. */
export type Result = { lines: string[]; json: object; isBad?: boolean };

function operatorName(): string {
  try {
    return userInfo().username;
  } catch {
    // A container may run as a user that its system does not know.
    return "somebody";
  }
}

/** Who acts at the command line, in the audit log. */
export const operator = {
  kind: "admin",
  id: "command-line",
  name: `${operatorName()} (command line)`,
} as const;

/** Turns what a command does into commander's action: connects, prints the result, disconnects. */
export function run<Given extends unknown[]>(work: (now: Date, ...given: Given) => Promise<Result>) {
  return async (...given: [...Given, Command]) => {
    const command = given.at(-1) as Command;
    const { json: asJson } = command.optsWithGlobals();
    let disconnect: (() => Promise<void>) | undefined;
    try {
      disconnect = await connect();
      const { lines, json, isBad = false } = await work(now(), ...(given.slice(0, -1) as unknown as Given));
      console.log(asJson ? JSON.stringify(json) : lines.join("\n"));
      if (isBad) process.exitCode = 1;
    } catch (error) {
      if (error instanceof AppError) console.error(error.message);
      else explain(error);
      process.exitCode = 1;
    } finally {
      await disconnect?.();
    }
  };
}
