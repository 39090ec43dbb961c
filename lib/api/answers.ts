import { AppError, type ErrorCode } from "@/lib/errors";
import { log } from "@/lib/log";

const status: Record<ErrorCode, number> = {
  invalid: 422,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  refused: 409,
  key_reused: 422,
  too_large: 413,
  rate_limited: 429,
};

/** The HTTP status of a failure, in the browser's API. Machines expect 400 for `invalid`: see {@link machineStatusOf}. */
export const statusOf = (code: ErrorCode): number => status[code];

/** The HTTP status of a failure under `/v1`. */
export const machineStatusOf = (code: ErrorCode): number => (code === "invalid" ? 400 : status[code]);

/** What an unknown failure may say of itself: where to find its line in the log, and nothing else. */
export const unknownMessage = (requestId: string): string =>
  `Something went wrong on our side. Quote ${requestId} when you report it.`;

/** The failure as something somebody can act on, or null after writing an unknown one to the log. */
export function knownError(error: unknown, requestId: string): AppError | null {
  if (error instanceof AppError) return error;
  log.error({ err: error, requestId }, "a request failed for an unknown reason");
  return null;
}
