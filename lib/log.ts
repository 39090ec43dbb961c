import { pino } from "pino";
import { logLevel } from "./env";

const credentials = ["password", "secret", "token", "key", "authorization", "cookie", "setCookie"];
const content = ["excerpt", "evidence", "body", "safetyIdentifier"];

const isFromDatabase = (error: Error) =>
  "severity" in error ||
  /^(Prisma|DriverAdapter|DatabaseError)/.test(`${error.name}${error.constructor.name}`);

/**
 * An error without what it may quote: the message and details of a database error carry values of the row, and
 * so the content that must be stored nowhere.
 */
export function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { type: typeof error };
  const { code, constraint, table } = error as Error & Record<"code" | "constraint" | "table", unknown>;
  const frames = error.stack
    ?.split("\n")
    .filter((line) => /^\s+at /.test(line))
    .join("\n");
  return {
    type: error.name,
    ...(isFromDatabase(error) ? {} : { message: error.message }),
    code,
    constraint,
    table,
    stack: frames,
    ...(error.cause === undefined ? {} : { cause: describeError(error.cause) }),
  };
}

/** The process's log: JSON lines on standard output, without credentials and without content of traffic. */
export const log = pino(
  {
    level: logLevel,
    base: undefined,
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { err: describeError, error: describeError },
    redact: [...credentials, ...content].flatMap((name) => [name, `*.${name}`, `*.*.${name}`]),
  },
  // Synchronously, or the last lines before an exit may be lost.
  pino.destination({ fd: 1, sync: true }),
);
