import type pg from "pg";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { pool } from "./database";

/** At most `points` within `windowSeconds`, counted for every process together. */
export type Limit = { name: string; points: number; windowSeconds: number };

const limiters = new WeakMap<pg.Pool, Map<string, RateLimiterPostgres>>();

function limiterOf({ name, points, windowSeconds }: Limit): RateLimiterPostgres {
  const storeClient = pool();
  const ofPool = limiters.get(storeClient) ?? new Map<string, RateLimiterPostgres>();
  limiters.set(storeClient, ofPool);
  const limiter =
    ofPool.get(name) ??
    new RateLimiterPostgres({
      storeClient,
      storeType: "pool",
      tableName: "sign_in_throttle",
      // Made by a migration: the app's role need not be allowed to.
      tableCreated: true,
      keyPrefix: name,
      points,
      duration: windowSeconds,
    });
  ofPool.set(name, limiter);
  return limiter;
}

/** Takes a point. Returns 0, or in how many milliseconds the next may be taken where none was left. */
export async function takePoint(limit: Limit, key: string): Promise<number> {
  try {
    await limiterOf(limit).consume(key);
    return 0;
  } catch (error) {
    if (error instanceof RateLimiterRes) return Math.max(error.msBeforeNext, 1);
    throw error;
  }
}

/** Gives a point back that was taken for something allowed. */
export async function returnPoint(limit: Limit, key: string): Promise<void> {
  await limiterOf(limit).reward(key);
}

export async function clearPoints(limit: Limit, key: string): Promise<void> {
  await limiterOf(limit).delete(key);
}
