import { inDatabaseTime } from "@/lib/clock";
import type { Db } from "./database";

/** A job carries an id and no more: the row is the truth. */
export type DeliverJob = { id: string; runAt: Date };

/**
 * Enqueues deliveries by SQL, within the transaction that owes them. The key keeps one job per delivery; a job
 * that a dead worker still holds loses its key to a fresh one.
 */
export async function enqueueDeliveries(tx: Db, jobs: readonly DeliverJob[]): Promise<void> {
  if (jobs.length === 0) return;
  const ids = jobs.map(({ id }) => id);
  const times = jobs.map(({ runAt }) => inDatabaseTime(runAt).toISOString());
  await tx.$executeRaw`
    select graphile_worker.add_jobs(array(
      select row('deliver', json_build_object('id', job.id), null, job.run_at, null, 'deliver:' || job.id, null, null)
        ::graphile_worker.job_spec
      from unnest(${ids}::text[], ${times}::timestamptz[]) as job(id, run_at)))`;
}
