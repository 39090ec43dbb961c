import { createInterface } from "node:readline/promises";
import { Writable } from "node:stream";
import { AppError } from "@/lib/errors";

const nowhere = () => new Writable({ write: (_chunk, _encoding, done) => done() });

async function ask(question: string): Promise<string> {
  process.stderr.write(question);
  const terminal = createInterface({ input: process.stdin, output: nowhere(), terminal: true });
  try {
    return await terminal.question("");
  } finally {
    terminal.close();
    process.stderr.write("\n");
  }
}

async function firstLine(): Promise<string> {
  for await (const line of createInterface({ input: process.stdin })) return line;
  throw new AppError("invalid", "Give the password on standard input, or use --generate.");
}

/** A new password from the terminal, typed twice and not shown, or the first line of standard input. */
export async function readPassword(): Promise<string> {
  if (!process.stdin.isTTY) return firstLine();
  const password = await ask("Password: ");
  if ((await ask("The same again: ")) !== password)
    throw new AppError("invalid", "The two were not the same.");
  return password;
}
