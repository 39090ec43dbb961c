import { z } from "zod";
import { MOST_DISPUTE_TEXT } from "../portal/appeal-limits";
import { words } from "../text";
import { disputeStatus, reference } from "../values";
import { endpoint, NOT_FOUND, repeatableEndpoint } from "./error";
import { blockExample, blocksExample, disputedExample } from "./examples-safety";
import { listOf, pageInput } from "./list";

/** One request that a monitor stopped. It limited nothing afterwards. Instants are RFC 3339, but for `created_at`. */
export const safetyBlock = z.object({
  id: reference,
  object: z.literal("safety.block"),
  /** When it came on record, in Unix seconds. */
  created_at: z.number().int(),
  /** This request alone: access was not limited. */
  scope: z.literal("request"),
  /** The safety identifier that the request was sent with, or the organization's own id. */
  entity_identifier: z.string(),
  reason: z.string(),
  policy: z.string(),
  /** The `code` that the request failed with. */
  code: z.string(),
  model: z.string(),
  request_id: z.string(),
  response_id: z.string().nullable(),
  occurred_at: z.string(),
  dispute: z.object({
    url: z.string(),
    deadline: z.string(),
    /** Null while it was not disputed. `false_block`: we were wrong; `stands`: a person looked, and it was right. */
    status: disputeStatus.nullable(),
    text: z.string().nullable(),
    filed_at: z.string().nullable(),
    answered_at: z.string().nullable(),
    /** Why, from a person. */
    answer: z.string().nullable(),
  }),
});

const tags = ["safety"];
const readEndpoint = endpoint.meta({ opener: "api.safety.read" }).errors({ NOT_FOUND });

export const getBlock = readEndpoint
  .meta({ example: blockExample })
  .route({
    method: "GET",
    path: "/safety/blocks/{id}",
    summary: "Read a blocked request of your organization",
    description:
      "Its `id` is the `case_id` of the error with `scope` `request`. It is on record within seconds.",
    tags,
  })
  .input(z.strictObject({ id: reference }))
  .output(safetyBlock);

export const listBlocks = readEndpoint
  .meta({ example: blocksExample })
  .route({
    method: "GET",
    path: "/safety/blocks",
    summary: "List the blocked requests of your organization",
    description: "The newest first. Each is a block of one request, which limited nothing afterwards.",
    tags,
  })
  .input(z.strictObject(pageInput))
  .output(listOf(safetyBlock));

export const disputeBlock = repeatableEndpoint
  .meta({ opener: "api.safety.appeal", example: disputedExample })
  .errors({ NOT_FOUND, REFUSED: { status: 409, message: "The block cannot be disputed; `code` says why." } })
  .route({
    method: "POST",
    path: "/safety/blocks/{id}/dispute",
    inputStructure: "detailed",
    successStatus: 201,
    summary: "Dispute a block as false",
    description:
      "Once per block. A person answers; what they find counts in the record of the monitor that stopped the request. " +
      "Send an `Idempotency-Key` to repeat safely.",
    tags,
  })
  .input(
    z.object({
      params: z.strictObject({ id: reference }),
      body: z.strictObject({
        /** What the request was for, in your words: what you sent is not kept. */
        text: words(MOST_DISPUTE_TEXT),
      }),
    }),
  )
  .output(safetyBlock);

export type SafetyBlock = z.infer<typeof safetyBlock>;
