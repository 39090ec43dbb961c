import { isReady } from "@/lib/services/operations";

const answer = (status: number, word: string) =>
  Response.json({ status: word }, { status, headers: { "cache-control": "no-store" } });

/** The process runs. Asks nothing else, so that a database that is away does not have it killed. */
export const alive = (): Response => answer(200, "alive");

/** Requests can be served now. */
export const ready = async (): Promise<Response> =>
  (await isReady()) ? answer(200, "ready") : answer(503, "not ready");
