import { log } from "@/lib/log";

const stoppingMayTakeMs = 30_000;

/**
 * Ends this process in order, once, when it is told to by a signal, or when the process that started it is gone:
 * after a kill -9 of that one nobody else would.
 */
export function onStop(stop: () => Promise<void>): void {
  let isStopping = false;
  const begin = async () => {
    if (isStopping) return;
    isStopping = true;
    setTimeout(() => {
      log.error("stopping took too long");
      process.exit(1);
    }, stoppingMayTakeMs).unref();
    try {
      await stop();
      process.exit(0);
    } catch (error) {
      log.error({ err: error }, "stopping failed");
      process.exit(1);
    }
  };
  for (const event of ["SIGINT", "SIGTERM", "SIGHUP", "disconnect"] as const) process.on(event, begin);
}
