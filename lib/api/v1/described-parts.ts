import type { OpenAPI } from "@orpc/contract";

const header = (name: string) => ({ $ref: `#/components/headers/${name}` });

/** On every answer. */
export const ANSWER_HEADERS = {
  "x-request-id": header("RequestId"),
  "x-ratelimit-limit-requests": header("RateLimit"),
  "x-ratelimit-remaining-requests": header("RateLimitRemaining"),
  "x-ratelimit-reset-requests": header("RateLimitReset"),
};

export const RETRY_AFTER = { "retry-after": header("RetryAfter") };

/** What operations refer to. */
export const PARTS = {
  securitySchemes: {
    operatorKey: {
      type: "http",
      scheme: "bearer",
      bearerFormat: "rk_op_…",
      description: "The provider's own: `npm run admin -- create-key operator`. It has no scopes.",
    },
    organizationKey: {
      type: "http",
      scheme: "bearer",
      bearerFormat: "rk_org_…",
      description:
        "An organization's, made by its owners in the portal. Scopes: `api.safety.read` reads standing, cases and " +
        "appeals; `api.safety.appeal` files, answers and withdraws appeals.",
    },
  },
  parameters: {
    IdempotencyKey: {
      name: "Idempotency-Key",
      in: "header",
      description:
        "Chosen by you, once for each thing that you want done: the same request again gets the first answer. 409 " +
        "while the first is being carried out, 422 for another request under the same key.",
      schema: { type: "string", minLength: 1, maxLength: 255 },
      example: "5f0c9a7b-e214-4a10-8c2e-2d6a1f4b9c03",
    },
  },
  headers: {
    RequestId: {
      description:
        "Finds the request in Recourse's log. Yours, where you sent one of 1 to 128 letters, digits, `.`, `_` and `-`.",
      schema: { type: "string" },
      example: "019a8c1e-7d41-7c0a-9f3a-61d2b8c17e05",
    },
    RateLimit: { description: "Requests a minute with this key.", schema: { type: "integer" }, example: 600 },
    RateLimitRemaining: {
      description: "How many are left of them.",
      schema: { type: "integer" },
      example: 598,
    },
    RateLimitReset: {
      description: "When all of them are there again.",
      schema: { type: "string" },
      example: "42s",
    },
    RetryAfter: {
      description: "In how many seconds to try again.",
      schema: { type: "integer" },
      example: 12,
    },
  },
} satisfies OpenAPI.ComponentsObject;
