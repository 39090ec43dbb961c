import { ValidationError } from "@orpc/contract";
import { ORPCError } from "@orpc/server";
import type { ErrorEnvelope } from "@/lib/contract/v1/error";
import { AppError, type ErrorCode } from "@/lib/errors";
import { knownError, machineStatusOf, unknownMessage } from "../answers";
import { describeIssues, type Issue } from "./issue";

export type Failure = { status: number; headers: Record<string, string>; body: ErrorEnvelope };

type Type = ErrorEnvelope["error"]["type"];

const TYPES: Partial<Record<ErrorCode, Type>> = {
  unauthenticated: "authentication_error",
  forbidden: "permission_error",
  rate_limited: "rate_limit_error",
};

/** A body that does not fit its schema. */
function invalid(cause: ValidationError): AppError {
  const { param, message } = describeIssues(cause.issues as readonly Issue[], true);
  return new AppError("invalid", message, param === null ? {} : { param });
}

function detailsOf({ code, message, details }: AppError): ErrorEnvelope["error"] {
  return {
    // Who changed what meanwhile is nothing a machine may know.
    message: code === "conflict" ? "This was changed meanwhile. Read it again before you go on." : message,
    type: TYPES[code] ?? "invalid_request_error",
    param: details.param ?? null,
    code: details.reason ?? code,
    ...(details.retryAfterSeconds === undefined ? {} : { retry_after: details.retryAfterSeconds }),
  };
}

function headersOf({ code, details }: AppError): Record<string, string> {
  if (code === "unauthenticated") return { "www-authenticate": 'Bearer realm="recourse"' };
  if (code === "rate_limited") return { "retry-after": String(details.retryAfterSeconds ?? 60) };
  return {};
}

/** Any failure as the answer a machine gets: something to act on, or an id that finds it in the log. */
export function failureOf(error: unknown, requestId: string): Failure {
  const isInput =
    error instanceof ORPCError && error.code === "BAD_REQUEST" && error.cause instanceof ValidationError;
  const known = knownError(isInput ? invalid(error.cause as ValidationError) : error, requestId);
  if (known)
    return {
      status: machineStatusOf(known.code),
      headers: headersOf(known),
      body: { error: detailsOf(known) },
    };
  const message = unknownMessage(requestId);
  const body = {
    message,
    type: "server_error",
    param: null,
    code: "internal",
    request_id: requestId,
  } as const;
  return { status: 500, headers: {}, body: { error: body } };
}
