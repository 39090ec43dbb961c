import { syncClock } from "@/lib/clock";
import { log } from "@/lib/log";
import { closeDatabase, databaseNow, pool } from "@/lib/store/database";

const resyncMs = 60_000;

/**
 * Connects this process: its clock is the database's from here on, read again every minute. Rejects where the
 * database cannot be reached. Returns what to call last: it lets go of the clock and of every connection.
 */
export async function connect(): Promise<() => Promise<void>> {
  await syncClock(databaseNow);
  const resync = () =>
    syncClock(databaseNow).catch((error) => log.warn({ err: error }, "the clock could not be read again"));
  const timer = setInterval(resync, resyncMs).unref();
  return async () => {
    clearInterval(timer);
    await disconnect();
  };
}

/** Lets go of every connection of this process; the next use opens new ones. */
export const disconnect = (): Promise<void> => closeDatabase();

/** The connections of this process, for the worker to share. */
export const sharedPool = () => pool();
