// Runs one of the project's TypeScript files, on the embedded database unless DATABASE_URL names another one.
// Usage: node scripts/run.mjs <file.ts> [arguments]
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { addressOf, demoServer, readRecord } from "./setup/embedded-server.mjs";
import { demoEnvironment, isDemo, loadEnvFile } from "./setup/environment.mjs";
import { Failure, report } from "./setup/failure.mjs";
import { checkNode } from "./setup/node-version.mjs";
import { inRoot, root } from "./setup/paths.mjs";

function environment() {
  if (!isDemo()) return process.env;
  const record = readRecord(demoServer);
  if (!record) throw new Failure("There is no database yet. Run npm start first, or set DATABASE_URL.");
  return demoEnvironment(addressOf(record, "recourse"));
}

try {
  checkNode();
  loadEnvFile();
  if (!existsSync(inRoot("node_modules/tsx")))
    throw new Failure("Nothing is installed yet. Run npm start first.");
  const child = spawn(process.execPath, ["--import", "tsx", ...process.argv.slice(2)], {
    cwd: root,
    env: environment(),
    stdio: "inherit",
  });
  // A terminal sends its signals to the child as well; this process only has to outlive it.
  process.on("SIGINT", () => {});
  for (const signal of /** @type {const} */ (["SIGTERM", "SIGHUP"]))
    process.on(signal, () => child.kill(signal));
  child.once("exit", (code, signal) => {
    process.exitCode = code ?? (signal ? 1 : 0);
  });
} catch (error) {
  report(error);
  process.exitCode = 1;
}
