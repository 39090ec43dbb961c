import { ValidationError } from "@orpc/contract";
import { ORPCError } from "@orpc/server";
import { AppError, type ErrorDetails } from "@/lib/errors";
import { knownError, statusOf, unknownMessage } from "../answers";

/** The input member that is wrong, from what zod found first. */
function invalidInput(cause: ValidationError): AppError {
  const [issue] = cause.issues;
  const param = issue?.path?.map((part) => String(typeof part === "object" ? part.key : part)).join(".");
  return new AppError("invalid", `${param || "The input"}: ${issue?.message ?? "is not valid"}`, { param });
}

function dataOf({ code, details }: AppError): unknown {
  const of: Partial<Record<typeof code, (given: ErrorDetails) => unknown>> = {
    invalid: ({ param }) => ({ param: param ?? null }),
    conflict: ({ by, at }) => ({ by: by ?? null, at: at ?? null }),
    refused: ({ reason }) => ({ reason: reason ?? "refused" }),
    rate_limited: ({ retryAfterSeconds }) => ({ retryAfterSeconds: retryAfterSeconds ?? 60 }),
  };
  return of[code]?.(details);
}

/** Any failure of a call as one of the contract's errors (lib/contract/base.ts). */
export function toRpcError(error: unknown, requestId: string): ORPCError<string, unknown> {
  const isInput =
    error instanceof ORPCError && error.code === "BAD_REQUEST" && error.cause instanceof ValidationError;
  const known = knownError(isInput ? invalidInput(error.cause as ValidationError) : error, requestId);
  if (!known) {
    return new ORPCError("INTERNAL", {
      status: 500,
      message: unknownMessage(requestId),
      data: { requestId },
    });
  }
  const { code, message } = known;
  return new ORPCError(code.toUpperCase(), { status: statusOf(code), message, data: dataOf(known) });
}
