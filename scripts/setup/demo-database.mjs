import { siblingOf } from "./database-url.mjs";
import { demoEnvironment } from "./environment.mjs";
import { runStep } from "./step.mjs";

const name = "recourse";

/**
 * Migrates the database at DATABASE_URL.
 * @param {NodeJS.ProcessEnv} env
 * @param {{ signal: AbortSignal, directory?: string }} options
 */
export const migrateDatabase = (env, { signal, directory }) =>
  runStep(
    "Migrating the database",
    process.execPath,
    ["--import", "tsx", "scripts/migrate.ts", ...(directory ? [directory] : [])],
    { env, signal },
  );

/**
 * The demo's database, migrated, and with its demo data. The data is made in a database of another name, which is
 * renamed when it is complete: a first start that is killed half way leaves nothing that looks whole.
 * @param {string} address
 * @param {{ signal: AbortSignal, directory?: string }} options
 * @returns {Promise<NodeJS.ProcessEnv>} the environment that leads to it
 */
export async function prepareDemoDatabase(address, options) {
  const { createDatabase, dropDatabase, listDatabases, renameDatabase } = await import("./databases.mjs");
  const env = demoEnvironment(siblingOf(address, name));
  const existing = await listDatabases(address, name);
  if (existing.includes(name)) {
    await migrateDatabase(env, options);
    return env;
  }
  for (const leftover of existing) await dropDatabase(address, leftover);
  // A name of its own: what a killed start left running must not find its way into this one.
  const unfinished = `${name}_unfinished_${process.pid}_${Date.now()}`;
  const temporary = demoEnvironment(await createDatabase(address, unfinished));
  await migrateDatabase(temporary, options);
  await runStep("Writing the demo data", process.execPath, ["--import", "tsx", "prisma/seed.ts"], {
    env: temporary,
    signal: options.signal,
  });
  await renameDatabase(address, unfinished, name);
  return env;
}
