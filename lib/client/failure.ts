import { ORPCError } from "@orpc/client";
import type { ErrorCode } from "@/lib/errors";

/**
 * A failed call as a view shows it. `kind` is `offline` where no answer came, `internal` where the server failed
 * by itself; `message` is a sentence for a person in every case.
 */
export type Failure = {
  kind: ErrorCode | "internal" | "offline";
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

const kinds: Record<string, ErrorCode> = {
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
};

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
  return { ...none, ...data, kind: kinds[error.code] ?? "internal", message: error.message };
}

/** Whether asking again by itself could help: never for what the caller must change. */
export function isWorthRetrying(error: unknown): boolean {
  const { kind } = failureOf(error);
  return kind === "offline" || kind === "internal";
}
