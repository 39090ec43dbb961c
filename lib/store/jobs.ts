import { inDatabaseTime } from "@/lib/clock";
import type { Run } from "./batch";
import type { Db } from "./database";

/** A job carries an id and no more: the row is the truth. */
type Job = { id: string; runAt: Date };

/** A notice to a customer; `endpointId` where it goes to a webhook. */
type DeliveryJob = Job & { endpointId: string | null };

/** Mails, messages to staff, links that lead into the portal, and looks whether a lift is applied. */
type Task = "deliver" | "tell" | "admit" | "confirm";

/** Within the transaction that owes them: see {@link enqueue}. */
export async function enqueueDeliveries(tx: Db, jobs: readonly DeliveryJob[]): Promise<void> {
  const mails = jobs.filter(({ endpointId }) => endpointId === null);
  await enqueue(tx, "deliver", mails);
  await enqueuePosts(
    tx,
    jobs.filter(({ endpointId }) => endpointId !== null),
  );
}

/** A post to a webhook goes to the lanes of the silent where nobody answered the last one; the key is the same. */
async function enqueuePosts(tx: Db, jobs: readonly DeliveryJob[]): Promise<void> {
  if (jobs.length === 0) return;
  const ids = jobs.map(({ id }) => id);
  const endpoints = jobs.map(({ endpointId }) => endpointId);
  const times = jobs.map(({ runAt }) => inDatabaseTime(runAt).toISOString());
  await tx.$executeRaw`
    select graphile_worker.add_jobs(array(
      select row(case when silent.endpoint_id is null then 'post' else 'post_silent' end,
        json_build_object('id', job.id), null, job.run_at, null, 'post:' || job.id, null, null)
        ::graphile_worker.job_spec
      from unnest(${ids}::text[], ${endpoints}::uuid[], ${times}::timestamptz[]) as job(id, endpoint_id, run_at)
      left join silent_endpoints silent using (endpoint_id)))`;
}

export const enqueueStaffDeliveries = (tx: Db, jobs: readonly Job[]) => enqueue(tx, "tell", jobs);

export const enqueueEntryMails = (tx: Db, jobs: readonly Job[]) => enqueue(tx, "admit", jobs);

export const enqueueLiftChecks = (tx: Db, ids: readonly string[], runAt: Date) =>
  enqueue(
    tx,
    "confirm",
    ids.map((id) => ({ id, runAt })),
  );

const LOOK = {
  name: "intake_interim",
  text: `select graphile_worker.add_jobs(array(
      select row('limit'::text, json_build_object('id', id), null, now(), null, 'limit:' || id, null, null)
        ::graphile_worker.job_spec
      from unnest($1::text[]) as cases(id)))`,
};

/** Asks whether these cases call for an interim limit, within the batch of signals that makes it a question. */
export async function enqueueInterims(run: Run, caseIds: readonly string[]): Promise<void> {
  if (caseIds.length > 0) await run(LOOK, [caseIds]);
}

/** By SQL. The key keeps one job per delivery; a job that a dead worker still holds loses its key to a fresh one. */
async function enqueue(tx: Db, task: Task, jobs: readonly Job[]): Promise<void> {
  if (jobs.length === 0) return;
  const ids = jobs.map(({ id }) => id);
  const times = jobs.map(({ runAt }) => inDatabaseTime(runAt).toISOString());
  await tx.$executeRaw`
    select graphile_worker.add_jobs(array(
      select row(${task}::text, json_build_object('id', job.id), null, job.run_at, null,
        ${task}::text || ':' || job.id, null, null)
        ::graphile_worker.job_spec
      from unnest(${ids}::text[], ${times}::timestamptz[]) as job(id, run_at)))`;
}
