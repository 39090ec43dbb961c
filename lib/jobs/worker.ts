import { type RunnerOptions, run } from "graphile-worker";
import { env } from "@/lib/env";
import { sharedPool } from "@/lib/services/connection";
import { keepRunning, type Runner } from "./keep-running";
import { workerLog } from "./log";
import { posts, postsToSilent, tasks } from "./tasks";
import { WaitingRoom } from "./waiting-room";

/**
 * By every worker together; the keys keep one of each waiting. A day is tallied soon after it settled; who is reminded
 * is so at most four times an hour.
 */
const crontab = `
* * * * * sweep ?jobKey=sweep&jobKeyMode=replace
* * * * * confirm ?jobKey=confirm&jobKeyMode=replace
*/5 * * * * tidy ?jobKey=tidy&jobKeyMode=replace
* * * * * seal ?jobKey=seal&jobKeyMode=replace
5 * * * * tally ?jobKey=tally&jobKeyMode=replace
*/5 * * * * tend ?jobKey=tend&jobKeyMode=replace
*/5 * * * * announce ?jobKey=announce&jobKeyMode=replace
35 * * * * forget ?jobKey=forget&jobKeyMode=replace
*/15 * * * * remind ?jobKey=remind&jobKeyMode=replace
25 * * * * renew ?jobKey=renew&jobKeyMode=replace
`;

/** Most of a mail's time is waiting for the mail server. */
const CONCURRENCY = 6;

/** Posts that are being answered: what takes longer waits outside of these lanes, and holds no connection. */
const POSTS_AT_ONCE = 64;

/** Most endpoints answer sooner. An unanswered post costs a socket and its lease, of which there may be many. */
const WAITED_FOR = { patienceMs: 250, size: 1_000 };

/** Posts to endpoints that did not answer the last one: each may hold its lane as long as an attempt takes. */
const SILENT_AT_ONCE = 64;

/** Each runner listens on a connection of its own. */
const LISTENING = 3;

/** How long a post may stand in this process's own queue before another worker may have it. */
const HELD_MS = 10_000;

/** How long stopping waits for a mail server before it gives the attempt up; the mail is sent again later. */
const PATIENCE_MS = 8_000;

const RESTART_MS = 5_000;

const begun = (options: Pick<RunnerOptions, "taskList" | "crontab" | "concurrency">, held = 0) =>
  run({
    pgPool: sharedPool(),
    // Whoever starts the worker owns the signals.
    noHandleSignals: true,
    gracefulShutdownAbortTimeout: PATIENCE_MS,
    logger: workerLog,
    // Reported in batches of whatever has ended. Reported one by one, a failure to report is awaited by nobody and
    // ends the process when the database goes away.
    preset: {
      worker: {
        completeJobBatchDelay: 0,
        failJobBatchDelay: 0,
        // One look for all of them, instead of one by each.
        ...(held > 0 && { localQueue: { size: held, ttl: HELD_MS } }),
      },
    },
    ...options,
  });

async function begin(): Promise<Runner> {
  const concurrency = Math.min(CONCURRENCY, Math.max(1, env().databasePool - LISTENING));
  const runner = await begun({ taskList: tasks, crontab, concurrency });
  // What waited while no worker ran is not kept waiting for its next time.
  for (const task of ["sweep", "seal", "tally", "tend", "announce", "renew", "forget"] as const)
    await runner.addJob(task, {}, { jobKey: task });
  const waiting = new WaitingRoom(WAITED_FOR);
  const posting = await begun({ taskList: posts(waiting), concurrency: POSTS_AT_ONCE }, POSTS_AT_ONCE);
  const knocking = await begun({ taskList: postsToSilent, concurrency: SILENT_AT_ONCE }, SILENT_AT_ONCE);
  return together([runner, posting, knocking], waiting);
}

/** Several runners as one: when one of them ends, all do. */
function together(runners: readonly Runner[], waiting: WaitingRoom): Runner {
  const stop = async () => {
    await Promise.allSettled(runners.map((runner) => runner.stop()));
    await waiting.emptied();
  };
  return { stop, promise: Promise.race(runners.map(({ promise }) => promise)).finally(stop) };
}

/** Works off jobs until stopped. Stopping takes no new ones and waits for those that run. */
export const startWorker = (): Promise<{ stop(): Promise<void> }> => keepRunning(begin, RESTART_MS);
