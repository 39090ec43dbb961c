import type { ErrorMap, OpenAPI } from "@orpc/contract";
import type { ErrorEnvelope } from "@/lib/contract/v1/error";
import { ANSWER_HEADERS, RETRY_AFTER } from "./described-parts";

type Body = ErrorEnvelope["error"];

/** What a failure says besides, by its name in the contract. */
const MEMBERS: Record<string, Partial<Body>> = {
  INVALID: { param: "score" },
  UNAUTHENTICATED: { type: "authentication_error" },
  FORBIDDEN: { type: "permission_error" },
  REFUSED: { code: "appeal_exists" },
  RATE_LIMITED: { type: "rate_limit_error", retry_after: 12 },
  INTERNAL: { type: "server_error", request_id: "019a8c1e-7d41-7c0a-9f3a-61d2b8c17e05" },
};

function exampleOf(name: string, message: string): ErrorEnvelope {
  const error: Body = { message, type: "invalid_request_error", param: null, code: name.toLowerCase() };
  return { error: { ...error, ...MEMBERS[name] } };
}

type Failures = Record<string, { status?: number; message?: string } | undefined>;

/** The answers to what fails, by status; each names the codes it may carry. */
export function describedErrors(errors: ErrorMap): Record<string, OpenAPI.ResponseObject> {
  const byStatus = new Map<string, { name: string; message: string }[]>();
  for (const [name, failure] of Object.entries(errors as Failures)) {
    const status = String(failure?.status ?? 500);
    byStatus.set(status, [...(byStatus.get(status) ?? []), { name, message: failure?.message ?? name }]);
  }
  return Object.fromEntries(
    [...byStatus].map(([status, failures]) => {
      const examples = failures.map(({ name, message }) => [
        name.toLowerCase(),
        { value: exampleOf(name, message) },
      ]);
      const schema = { $ref: "#/components/schemas/Error" };
      return [
        status,
        {
          description: failures.map(({ message }) => message).join(" "),
          headers: { ...ANSWER_HEADERS, ...(status === "429" ? RETRY_AFTER : {}) },
          content: { "application/json": { schema, examples: Object.fromEntries(examples) } },
        },
      ];
    }),
  );
}
