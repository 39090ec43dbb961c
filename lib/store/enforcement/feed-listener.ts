import pg from "pg";
import { env } from "@/lib/env";
import { log } from "@/lib/log";

const RETRY_MS = 1_000;

/**
 * Hears of each change of the feed on a connection of its own, and connects again when it is lost. What happens
 * meanwhile it does not hear of.
 */
export function listenToFeed(heard: () => void): { stop(): Promise<void> } {
  let client: pg.Client | null = null;
  let retry: NodeJS.Timeout | undefined;
  let isStopped = false;

  async function connect() {
    const made = new pg.Client({ connectionString: env().databaseUrl });
    client = made;
    made.on("notification", heard);
    made.once("end", again);
    made.on("error", (error) => log.warn({ err: error }, "the connection that hears of changes was lost"));
    try {
      await made.connect();
      await made.query("listen recourse_enforcement");
      heard();
    } catch (error) {
      log.warn({ err: error }, "changes cannot be heard of; they are looked for each second");
      await made.end().catch(() => {});
      again();
    }
  }

  function again() {
    clearTimeout(retry);
    if (!isStopped) retry = setTimeout(connect, RETRY_MS).unref();
  }

  void connect();
  return {
    async stop() {
      isStopped = true;
      clearTimeout(retry);
      await client?.end().catch(() => {});
    },
  };
}
