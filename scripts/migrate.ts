// Brings the database at DATABASE_URL to the newest schema. Usage: node scripts/run.mjs scripts/migrate.ts [folder]
import { env, InvalidEnvironment } from "@/lib/env";
import { Failure, report } from "./setup/failure.mjs";
import { migrate } from "./setup/migrations.mjs";

try {
  const applied = await migrate(env().databaseUrl, process.argv[2]);
  for (const name of applied) console.log(`  applied ${name}`);
} catch (error) {
  report(error instanceof InvalidEnvironment ? new Failure(error.message) : error);
  process.exitCode = 1;
}
