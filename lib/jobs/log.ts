import { Logger } from "graphile-worker";
import { log } from "@/lib/log";

const LEVELS = { error: "error", warning: "warn", info: "debug", debug: "trace" } as const;

/** The worker's own words in the process's log. What a job did is said by the job; polling is not news. */
export const workerLog = new Logger(({ label, taskIdentifier, jobId }) => (level, message) => {
  log[LEVELS[level]]({ worker: label, job: taskIdentifier, jobId }, message);
});
