import { setTimeout } from "node:timers/promises";
import { log } from "@/lib/log";

/** What a runner of jobs is to whoever keeps it: `promise` settles when it ended, by itself or stopped. */
export type Runner = { stop(): Promise<void>; promise: Promise<void> };

async function beginAgain<R extends Runner>(begin: () => Promise<R>, delayMs: number, stopped: AbortSignal) {
  while (!stopped.aborted) {
    try {
      await setTimeout(delayMs, undefined, { signal: stopped });
      return await begin();
    } catch (error) {
      if (!stopped.aborted) log.error({ err: error }, "the worker could not begin again");
    }
  }
  return null;
}

/**
 * Begins a runner, and again whenever it ends by itself: after a database has been away for long, it gives up.
 * Rejects when it cannot begin the first time. Stopping waits for it to end.
 */
export async function keepRunning(
  begin: () => Promise<Runner>,
  delayMs: number,
): Promise<{ stop(): Promise<void> }> {
  const stopping = new AbortController();
  let runner: Runner | null = await begin();

  async function watch() {
    while (runner) {
      await runner.promise.catch((error) => log.error({ err: error }, "the worker failed"));
      if (stopping.signal.aborted) return;
      log.warn("the worker ended by itself and begins again");
      runner = await beginAgain(begin, delayMs, stopping.signal);
      if (stopping.signal.aborted) await runner?.stop();
    }
  }
  const watched = watch();

  return {
    async stop() {
      stopping.abort();
      // It may have ended by itself a moment ago.
      await runner?.stop().catch(() => {});
      await watched;
    },
  };
}
