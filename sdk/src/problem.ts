export type ProblemCode =
  | "unreachable"
  | "unauthenticated"
  | "refused"
  | "malformed"
  | "silent"
  | "cache_unreadable"
  | "cache_unwritable"
  | "rejected"
  | "dropped"
  | "listener_failed";

/** What went wrong in the background. None of it stops the enforcer. */
export class Problem extends Error {
  override readonly name = "RecourseProblem";

  constructor(
    readonly code: ProblemCode,
    message: string,
    /** The HTTP status Recourse answered, and in how many milliseconds to try again, where it said so. */
    readonly answer: { status?: number; retryAfterMs?: number } = {},
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
