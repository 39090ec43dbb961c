// Measures, from a bare clone and without a database. Usage:
// npm run bench [-- intake queue backlog claims decision case inbox grant deliveries enforcer effect gateway start --full]
import { spawn } from "node:child_process";
import { buildApp } from "./setup/build.mjs";
import { generateClient } from "./setup/client.mjs";
import { benchServer } from "./setup/embedded-server.mjs";
import { report } from "./setup/failure.mjs";
import { install } from "./setup/install.mjs";
import { checkNode } from "./setup/node-version.mjs";
import { root } from "./setup/paths.mjs";

/**
 * @param {import("./setup/test-server.mjs").TestServer} server where its databases are made
 * @returns {Promise<number>} its exit code
 */
function measure(server) {
  const child = spawn(process.execPath, ["--import", "tsx", "bench/main.ts", ...process.argv.slice(2)], {
    cwd: root,
    env: { ...process.env, TEST_SERVER: JSON.stringify(server) },
    stdio: "inherit",
  });
  // A terminal sends its signals to the child as well; this process only has to outlive it.
  process.on("SIGINT", () => {});
  for (const signal of /** @type {const} */ (["SIGTERM", "SIGHUP"]))
    process.on(signal, () => child.kill(signal));
  return new Promise((resolve) => {
    child.once("error", () => resolve(1));
    child.once("exit", (code) => resolve(code ?? 1));
  });
}

try {
  checkNode();
  await install();
  await generateClient();
  await buildApp();
  const { openTestServer } = await import("./setup/test-server.mjs");
  const { close, ...server } = await openTestServer(benchServer);
  process.exitCode = await measure(server).finally(close);
} catch (error) {
  report(error);
  process.exitCode = 1;
}
