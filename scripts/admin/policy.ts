import { readFile } from "node:fs/promises";
import { type Command, InvalidArgumentError } from "commander";
import { AppError } from "@/lib/errors";
import { editableDocument, setPolicy } from "@/lib/services/policies/policies";
import { operator, run } from "./run";

type Override = { path: string[]; value: number };

function addOverride(text: string, before: Override[] = []): Override[] {
  const [, path, value] = /^([a-zA-Z_.]+)=(-?[\d.]+)$/.exec(text) ?? [];
  if (!path || Number.isNaN(Number(value)))
    throw new InvalidArgumentError("Write a name and a number, such as openAt=2 or dueHours.high=12.");
  return [...before, { path: path.split("."), value: Number(value) }];
}

async function readDocument(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, "utf8"));
  } catch (error) {
    const reason = error instanceof SyntaxError ? "is not JSON" : "cannot be read";
    throw new AppError("invalid", `${file} ${reason}.`);
  }
}

/** Writes one number into a copy. An unknown name is kept, for the policy's own check to refuse. */
function override(document: unknown, { path, value }: Override): unknown {
  const [name, ...rest] = path;
  if (name === undefined) return value;
  const members = typeof document === "object" && document !== null ? document : {};
  return { ...members, [name]: override((members as Record<string, unknown>)[name], { path: rest, value }) };
}

type SetPolicy = { file?: string; number?: Override[]; reason: string };

/** Adds the command that gives a policy its next version. */
export function addPolicy(program: Command): void {
  program
    .command("set-policy")
    .description("give a policy its next version: from a file, or from what it is now, with numbers changed")
    .argument("<key>", "such as cyber, which begins with its published numbers")
    .option("--file <file>", "the whole document as JSON")
    .option("--number <name=value>", "such as openAt=2 or dueHours.high=12; may be given again", addOverride)
    .option("--reason <text>", "why, for the policy's history", "Set at the command line.")
    .action(
      run(async (now, key: string, { file, number = [], reason }: SetPolicy) => {
        const base = file ? await readDocument(file) : await editableDocument(operator, key);
        const document = number.reduce(
          (edited, { path, value }) => override(edited, { path: ["numbers", ...path], value }),
          base,
        );
        const { version, changed } = await setPolicy(operator, key, document, reason, now);
        const line = changed
          ? `Policy ${key} is at version ${version}. What was decided before keeps its version.`
          : `Policy ${key} stays at version ${version}: nothing is different.`;
        return { lines: [line], json: { key, version, changed } };
      }),
    );
}
