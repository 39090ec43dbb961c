// Works off jobs in a process of its own, beside apps that run with WORKER=off or beside their own workers.
import { startWorker } from "@/lib/jobs/worker";
import { log } from "@/lib/log";
import { connect } from "@/lib/services/connection";
import { onStop } from "./serve/on-stop";
import { explain } from "./serve/start-failure";

async function main() {
  const disconnect = await connect();
  const worker = await startWorker();
  onStop(async () => {
    await worker.stop();
    await disconnect();
    log.info("stopped");
  });
  log.info("working");
}

main().catch((error) => {
  explain(error);
  process.exit(1);
});
