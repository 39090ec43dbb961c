/** The closed set of ways a service says no. `lib/api` is the one place that maps them to answers. */
export type ErrorCode =
  | "invalid"
  | "unauthenticated"
  | "forbidden"
  | "not_found"
  | "conflict"
  | "refused"
  | "key_reused"
  | "too_large"
  | "rate_limited";

export type ErrorDetails = {
  /** The input member that is wrong. */
  param?: string;
  /** The domain's refusal code, with `refused`. */
  reason?: string;
  /** Who changed the record and when, with `conflict`. */
  by?: string;
  at?: Date;
  retryAfterSeconds?: number;
};

/** A failure somebody can act on: `message` is one sentence for a person and holds no internals. */
export class AppError extends Error {
  override name = "AppError";
  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly details: ErrorDetails = {},
  ) {
    super(message);
  }
}

/** Not allowed to know equals not found: the same answer for both. */
export function notFound(what: string): AppError {
  return new AppError("not_found", `There is no such ${what}, or you may not see it.`);
}
