import type { PoolClient } from "pg";
import { type Db, pool } from "./database";

/** One statement of a hot path. Its name lets the database plan it once per connection. */
export type Statement = { name: string; text: string };

/** Runs one statement of a batch and returns its rows. */
export type Run = <Row extends object>(statement: Statement, values: unknown[]) => Promise<Row[]>;

const ATTEMPTS = 5;
// serialization_failure, deadlock_detected, and unique_violation: a signal or a reference, twice at once.
const COLLISIONS = new Set(["40001", "40P01", "23505"]);

const isCollision = (error: unknown) => COLLISIONS.has((error as { code?: string }).code ?? "");

/** Runs set-based work in one read-committed transaction on a single connection, again where two writers collided. */
export async function inBatch<T>(work: (run: Run) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    const client = await pool().connect();
    try {
      return await attemptOn(client, work);
    } catch (error) {
      if (attempt >= ATTEMPTS || !isCollision(error)) throw error;
    } finally {
      client.release();
    }
  }
}

async function attemptOn<T>(client: PoolClient, work: (run: Run) => Promise<T>): Promise<T> {
  const run: Run = async (statement, values) => (await client.query({ ...statement, values })).rows;
  await client.query("begin");
  try {
    const result = await work(run);
    await client.query("commit");
    return result;
  } catch (error) {
    await client.query("rollback");
    throw error;
  }
}

/** Runs the statements of a batch within a transaction that other rows are written in as well. */
export const runWithin =
  (tx: Db): Run =>
  ({ text }, values) =>
    tx.$queryRawUnsafe(text, ...values);

/** Runs a single statement of a hot path outside any transaction. */
export const runOne: Run = async (statement, values) => (await pool().query({ ...statement, values })).rows;
