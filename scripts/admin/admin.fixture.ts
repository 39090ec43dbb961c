import { Readable } from "node:stream";
import { vi } from "vitest";
import { adminProgram } from "./program";

export type Ended = { code: number | null; out: string; err: string };

class Left extends Error {
  constructor(readonly code: number) {
    super(`left with exit code ${code}`);
  }
}

/** Carries the command out in this process, with `input` on its standard input. */
export async function admin(args: string[], { input = "" } = {}): Promise<Ended> {
  const said = { out: "", err: "" };
  const hear = (where: keyof typeof said) => (words: unknown) => {
    said[where] += `${words}\n`;
    return true;
  };
  const spies = [
    vi.spyOn(process, "stdin", "get").mockReturnValue(Readable.from([input]) as typeof process.stdin),
    vi.spyOn(process.stdout, "write").mockImplementation(hear("out")),
    vi.spyOn(process.stderr, "write").mockImplementation(hear("err")),
    vi.spyOn(console, "log").mockImplementation(hear("out")),
    vi.spyOn(console, "error").mockImplementation(hear("err")),
  ];
  const leave = (code: number): never => {
    throw new Left(code);
  };
  process.exitCode = 0;
  try {
    await adminProgram(leave).parseAsync(args, { from: "user" });
    return { code: process.exitCode, out: said.out.trim(), err: said.err.trim() };
  } catch (error) {
    if (!(error instanceof Left)) throw error;
    return { code: error.code, out: said.out.trim(), err: said.err.trim() };
  } finally {
    process.exitCode = undefined;
    for (const spy of spies) spy.mockRestore();
  }
}
