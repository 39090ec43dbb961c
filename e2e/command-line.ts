// Carries out administrators' commands one after the other, each on its database, for the process that forked it:
// loading the command line takes longer than any of them.
import { Readable } from "node:stream";
import { adminProgram } from "@/scripts/admin/program";

export type Command = { args: readonly string[]; input: string; environment: NodeJS.ProcessEnv };
export type Ended = { code: number; out: string; error: string };

async function carryOut({ args, input, environment }: Command): Promise<Ended> {
  const out: string[] = [];
  const error: string[] = [];
  console.log = (words) => out.push(words);
  console.error = (words) => error.push(words);
  Object.defineProperty(process, "stdin", { value: Readable.from([input]), configurable: true });
  process.env = environment;
  // Read on first use, and then kept.
  Reflect.deleteProperty(globalThis, "recourseEnv");
  process.exitCode = 0;
  try {
    await adminProgram(leave).parseAsync(args, { from: "user" });
  } catch (reason) {
    process.exitCode = 1;
    error.push(String(reason));
  }
  return { code: Number(process.exitCode), out: out.join("\n"), error: error.join("\n") };
}

function leave(code: number): never {
  throw new Error(`it was wrongly used: ${code}`);
}

let last: Promise<unknown> = Promise.resolve();
process.on("message", ({ id, command }: { id: string; command: Command }) => {
  last = last.then(async () => process.send?.({ id, ended: await carryOut(command) }));
});
