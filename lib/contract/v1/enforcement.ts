import { z } from "zod";
import { externalId, modelName, safetyIdentifier } from "../text";
import { writeEndpoint } from "./error";
import { checkExample } from "./examples-enforcement";

/** The `error` a gateway passes on to its client, with HTTP status 400. Many clients show only `message`. */
export const refusedRequest = z.object({
  message: z.string(),
  type: z.literal("invalid_request_error"),
  param: z.null(),
  code: z.string(),
  case_id: z.string(),
  scope: z.enum(["end_user", "organization"]),
  expires_at: z.string(),
  appeal_url: z.string(),
});

const checkAnswer = z.discriminatedUnion("decision", [
  z.object({ decision: z.literal("allow") }),
  z.object({
    decision: z.literal("deny"),
    scope: z.enum(["end_user", "organization"]),
    error: refusedRequest,
  }),
]);

export const checkEnforcement = writeEndpoint
  .meta({ example: checkExample })
  .route({
    method: "POST",
    path: "/enforcement/check",
    summary: "Ask whether a request may go through",
    description: "An organization or identifier never heard of is allowed.",
    tags: ["enforcement"],
  })
  .input(
    z.strictObject({
      organization: externalId,
      safety_identifier: safetyIdentifier.nullish(),
      model: modelName,
    }),
  )
  .output(checkAnswer);

export type RefusedRequest = z.infer<typeof refusedRequest>;
export type CheckAnswer = z.infer<typeof checkAnswer>;
