import { env, InvalidEnvironment } from "@/lib/env";
import { describeError } from "@/lib/log";

const reasons: Record<string, () => string> = {
  EADDRINUSE: () => `Port ${env().port} is taken by another program. Choose another one with PORT.`,
  EACCES: () => `Port ${env().port} may not be used by this user. Choose another one with PORT.`,
  ECONNREFUSED: () =>
    env().databaseKind === "embedded"
      ? "The demo's database is not running. Run npm start first, and leave it running."
      : "The database cannot be reached. Is it running, and is DATABASE_URL right?",
  ENOTFOUND: () => "The host of DATABASE_URL is not known.",
};

/** Says on standard error why the process does not start: a sentence where it is the surroundings' fault. */
export function explain(error: unknown): void {
  const { code = "" } = error as { code?: string };
  const sentence = error instanceof InvalidEnvironment ? error.message : reasons[code]?.();
  console.error(sentence ?? describeError(error));
}
