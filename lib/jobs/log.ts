import { Logger } from "graphile-worker";
import { log } from "@/lib/log";

const LEVELS = { error: "error", warning: "warn", info: "debug", debug: "trace" } as const;

/** A post holds no connection while it waits for an answer: there are meant to be more of them than connections. */
const isMeantSo = (message: string) => message.startsWith("WARNING: having maxPoolSize");

/** The worker's own words in the process's log. What a job did is said by the job; polling is not news. */
export const workerLog = new Logger(({ label, taskIdentifier, jobId }) => (level, message) => {
  log[isMeantSo(message) ? "debug" : LEVELS[level]]({ worker: label, job: taskIdentifier, jobId }, message);
});
