import { env } from "./env";

type Reading = { originMs: number };

// On globalThis, since Next bundles its own copy of this file beside the one the server and the worker load.
const shared = globalThis as typeof globalThis & { recourseClock?: Reading };
shared.recourseClock ??= { originMs: performance.timeOrigin };
const reading = shared.recourseClock;

/** The database's time, plus CLOCK_OFFSET. Until the first {@link syncClock}, the machine's time. */
export function now(): Date {
  return new Date(reading.originMs + performance.now() + env().clockOffset);
}

/**
 * Sets the clock by the database's, so that replicas agree. Between two calls it advances with the monotonic
 * clock. Keeps the quickest of three readings: the first one may pay for a connection.
 */
export async function syncClock(queryNow: () => Promise<Date>): Promise<void> {
  let quickest = Number.POSITIVE_INFINITY;
  for (let attempt = 0; attempt < 3; attempt++) {
    const sent = performance.now();
    const instant = await queryNow();
    const received = performance.now();
    if (received - sent >= quickest) continue;
    quickest = received - sent;
    reading.originMs = instant.getTime() - (sent + received) / 2;
  }
}

/** The database's own reading at our instant, for what the database compares with `now()`, such as a job's `run_at`. */
export function inDatabaseTime(instant: Date): Date {
  return new Date(instant.getTime() - env().clockOffset);
}
