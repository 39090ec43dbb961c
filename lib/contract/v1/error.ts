import { oc } from "@orpc/contract";
import { z } from "zod";
import type { EndpointMeta } from "./endpoint-meta";

/** What every failure under `/v1` looks like; more members may stand inside `error`. */
export const errorEnvelope = z.object({
  error: z.looseObject({
    message: z.string(),
    type: z.enum([
      "invalid_request_error",
      "authentication_error",
      "permission_error",
      "rate_limit_error",
      "server_error",
    ]),
    param: z.string().nullable(),
    code: z.string(),
  }),
});

export type ErrorEnvelope = z.infer<typeof errorEnvelope>;

/** An endpoint for machines, with the failures any of them may answer. */
export const endpoint = oc.$meta<EndpointMeta>({}).errors({
  INVALID: { status: 400, message: "The request is not valid; `param` names the member." },
  UNAUTHENTICATED: { status: 401, message: "The key is missing, unknown, revoked or expired." },
  FORBIDDEN: { status: 403, message: "The key is not for this." },
  RATE_LIMITED: { status: 429, message: "Too many requests with this key; see Retry-After." },
  INTERNAL: { status: 500, message: "Unknown failure; `request_id` finds it in the log." },
});

const TOO_LARGE = { status: 413, message: "The body or the batch is too large." };

/** An endpoint that takes a body. */
export const writeEndpoint = endpoint.errors({ TOO_LARGE });

/** A write that `Idempotency-Key` makes safe to repeat. */
export const repeatableEndpoint = writeEndpoint.meta({ isRepeatable: true }).errors({
  KEY_IN_USE: {
    status: 409,
    message: "A request with this Idempotency-Key is being carried out. Try again.",
  },
  KEY_REUSED: { status: 422, message: "The Idempotency-Key was used for another request." },
});

/** What an endpoint about one record answers besides. */
export const NOT_FOUND = { status: 404, message: "There is no such record, or the key may not see it." };

/** An item of a batch that was not taken: its index in the request, why, and what to do. */
export const rejection = z.object({ index: z.number().int(), code: z.string(), message: z.string() });

export type Rejection = z.infer<typeof rejection>;
