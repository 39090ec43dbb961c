import { ORPCError } from "@orpc/client";

const kinds = {
  INVALID: "invalid",
  UNAUTHENTICATED: "unauthenticated",
  FORBIDDEN: "forbidden",
  CSRF_TOKEN_MISMATCH: "forbidden",
  NOT_FOUND: "not_found",
  CONFLICT: "conflict",
  REFUSED: "refused",
  KEY_REUSED: "key_reused",
  PAYLOAD_TOO_LARGE: "too_large",
  TOO_LARGE: "too_large",
  RATE_LIMITED: "rate_limited",
} as const;

/**
 * A failed call as a view shows it. `kind` is `offline` where no answer came, `internal` where the server failed
 * by itself; `message` is a sentence for a person in every case.
 */
export type Failure = {
  kind: (typeof kinds)[keyof typeof kinds] | "internal" | "offline";
  message: string;
  /** The input member that is wrong, with `invalid`. */
  param: string | null;
  /** The domain's refusal code, with `refused`. */
  reason: string | null;
  /** Who changed the record and when, with `conflict`. */
  by: string | null;
  at: Date | null;
  retryAfterSeconds: number | null;
  requestId: string | null;
};

const isKnown = (code: string): code is keyof typeof kinds => Object.hasOwn(kinds, code);

/** Reads any error a query or a mutation may hold. */
export function failureOf(error: unknown): Failure {
  const none = { param: null, reason: null, by: null, at: null, retryAfterSeconds: null, requestId: null };
  if (!(error instanceof ORPCError)) {
    return {
      ...none,
      kind: "offline",
      message: "The server could not be reached. Check your connection and try again.",
    };
  }
  const data = typeof error.data === "object" ? (error.data as Partial<Failure> | null) : null;
  return {
    ...none,
    ...data,
    kind: isKnown(error.code) ? kinds[error.code] : "internal",
    message: error.message,
  };
}

/** Whether asking again by itself could help: never for what the caller must change. */
export const isWorthRetrying = (error: unknown): boolean =>
  !(error instanceof ORPCError) || error.status >= 500;

/** Why a query has nothing to show; null where it has something, or loads. */
export function loadFailureOf(query: { isError: boolean; data: unknown; error: unknown }): Failure | null {
  return query.isError && query.data === undefined ? failureOf(query.error) : null;
}
