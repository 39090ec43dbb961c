import { setTimeout } from "node:timers/promises";
import type { connect } from "@/scripts/setup/connection.mjs";

type Connection = Awaited<ReturnType<typeof connect>>;

/** The number of an event among those that its endpoint is owed, from 1. */
const numbered = `select id, row_number() over (partition by endpoint_id order by id) as number
  from deliveries where channel = 'webhook'`;

/** Holds every event back until it is released. */
export async function holdEvents(db: Connection): Promise<void> {
  await db.query("delete from graphile_worker._private_jobs");
  await db.query("update deliveries set next_attempt_at = '2100-01-01' where channel = 'webhook'");
}

/** Makes one event due at each endpoint, all at once, and has the sweep find them, as after a time without a worker. */
export async function releaseEvents(db: Connection, number: number): Promise<void> {
  await db.query(
    `update deliveries set next_attempt_at = now() from (${numbered}) as event
     where event.id = deliveries.id and event.number = $1`,
    [number],
  );
  await db.query("select graphile_worker.add_job('sweep', '{}', job_key => 'sweep')");
}

async function until(db: Connection, holds: string): Promise<void> {
  const isSo = async () => (await db.query(`select (${holds}) as holds`)).rows[0].holds;
  while (!(await isSo())) await setTimeout(100);
}

/** Until a worker has begun, and has done what a start brings with it. */
export const untilIdle = (db: Connection) =>
  until(
    db,
    `exists (select from graphile_worker._private_tasks where identifier = 'post_silent') and not exists (
      select from graphile_worker._private_jobs where run_at <= now())`,
  );

/** Until so many endpoints are known not to answer. */
export const untilSilent = (db: Connection, count: number) =>
  until(db, `select count(*) >= ${count} from silent_endpoints`);
