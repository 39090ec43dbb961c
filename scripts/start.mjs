// Starts everything: `npm start`, or `npm run dev` with --dev. Only built-ins are imported before installation.
// Options: --dev serves from sources; --migrations <folder> takes the migrations from elsewhere.
import { parseArgs } from "node:util";
import { spawnApp } from "./setup/app.mjs";
import { buildApp } from "./setup/build.mjs";
import { generateClient } from "./setup/client.mjs";
import { demoServer, openEmbeddedServer } from "./setup/embedded-server.mjs";
import { isDemo, loadEnvFile } from "./setup/environment.mjs";
import { Failure, report } from "./setup/failure.mjs";
import { install } from "./setup/install.mjs";
import { claimInstance } from "./setup/instance.mjs";
import { checkNode } from "./setup/node-version.mjs";
import { checkPort } from "./setup/port.mjs";
import { listenForStop } from "./setup/stopping.mjs";
import { welcome } from "./setup/welcome.mjs";

const { values: options } = parseArgs({
  options: { dev: { type: "boolean", default: false }, migrations: { type: "string" } },
});
const stop = listenForStop();
const signal = stop.asked;
const stopAsked = new Promise((resolve) => signal.addEventListener("abort", resolve));

/** What to let go of at the end, the last one first. @type {(() => unknown)[]} */
const held = [];

async function prepareDatabase() {
  const { migrateDatabase, prepareDemoDatabase } = await import("./setup/demo-database.mjs");
  const settings = { signal, directory: options.migrations };
  if (!isDemo()) {
    await migrateDatabase(process.env, settings);
    return process.env;
  }
  const server = await openEmbeddedServer(demoServer);
  held.push(server.stop);
  return prepareDemoDatabase(server.address, settings);
}

/** @param {NodeJS.ProcessEnv} env */
function serve(env) {
  const mode = options.dev ? "development" : "production";
  const app = spawnApp({ ...env, NODE_ENV: mode, NEXT_TELEMETRY_DISABLED: "1" });
  held.push(() => {
    stop.urged.addEventListener("abort", app.kill);
    const overdue = setTimeout(app.kill, 40_000);
    return app.stop().finally(() => clearTimeout(overdue));
  });
  return app;
}

async function start() {
  checkNode();
  loadEnvFile();
  const instance = isDemo() ? await claimInstance() : null;
  if (instance) held.push(instance.release);
  await checkPort(process.env.PORT, process.env.HOST || (isDemo() ? "127.0.0.1" : "0.0.0.0"));
  await install(signal);
  await generateClient(signal);
  const env = await prepareDatabase();
  if (!options.dev) await buildApp(signal);
  signal.throwIfAborted();

  const app = serve(env);
  instance?.remember(app.pid);
  const address = await app.ready;
  if (address) welcome(address, isDemo());
  await Promise.race([stopAsked, app.exited]);
  if (!signal.aborted) throw new Failure("The app ended by itself; its last lines above say why.");
}

try {
  await start();
} catch (error) {
  if (!signal.aborted) {
    report(error);
    process.exitCode = 1;
  }
} finally {
  for (const letGo of held.reverse()) await letGo();
}
