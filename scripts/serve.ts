// Serves the app, and works off its jobs, until it is told to stop. `npm start` is its parent; it also runs alone
// where a platform takes care of the rest: node --import tsx scripts/serve.ts
import { createServer } from "node:http";
import next from "next";
import { env, isProduction } from "@/lib/env";
import { startWorker } from "@/lib/jobs/worker";
import { log } from "@/lib/log";
import { connect } from "@/lib/services/connection";
import { endFeed } from "@/lib/services/enforcement/feed";
import { createHttpServer } from "./serve/http-server";
import { onStop } from "./serve/on-stop";
import { explain } from "./serve/start-failure";

const requestsMayTakeMs = 15_000;

async function main() {
  const { host, port, worker: hasWorker, baseUrl } = env();
  const disconnect = await connect();
  const http = createHttpServer((request, response) => handle(request, response), {
    upgrades: !isProduction,
  });
  // Next listens for upgrades on the server it is given. In production there are none, so it gets an idle one.
  const httpServer = isProduction ? createServer() : http.server;
  const app = next({ dev: !isProduction, hostname: host, port, httpServer });
  const handle = app.getRequestHandler();
  await app.prepare();
  await http.listen(port, host);
  const worker = hasWorker ? await startWorker() : null;

  onStop(async () => {
    log.info("stopping");
    await endFeed();
    await http.drain(requestsMayTakeMs);
    await worker?.stop();
    await app.close();
    await disconnect();
    log.info("stopped");
  });
  log.info({ address: baseUrl, worker: hasWorker }, "ready");
  process.send?.({ ready: baseUrl });
}

main().catch((error) => {
  explain(error);
  process.exit(1);
});
