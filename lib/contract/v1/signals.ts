import { JSON_SCHEMA_INPUT_REGISTRY } from "@orpc/zod/zod4";
import { z } from "zod";
import { externalId, instant, modelName, safetyIdentifier, text } from "../text";
import { severity } from "../values";
import { rejection, repeatableEndpoint } from "./error";
import { signalsExample } from "./examples-intake";

export const MAX_SIGNALS = 1_000;

/** One suspicious request or fact. `id` is the sender's own: a repeat counts as a duplicate. */
export const signal = z
  .strictObject({
    id: text(128),
    organization: externalId,
    safety_identifier: safetyIdentifier.nullish(),
    policy: text(64),
    monitor: text(128),
    /** Taken when a monitor is first heard of; afterwards it must be the same, or left out. */
    monitor_kind: z.enum(["classifier", "threat_intelligence", "person"]).optional(),
    monitor_version: text(64),
    score: z.number().min(0).max(1),
    severity: severity.optional(),
    model: modelName,
    request_id: text(200),
    response_id: text(200).nullish(),
    occurred_at: instant,
    request_blocked: z.boolean().optional(),
    /**
     * Of a blocked request, the reference that its client was told, where the sender made it: `B-` and twice four symbols
     * of Crockford's base 32, at random. Without one, Recourse makes it.
     */
    block_id: z
      .string()
      .regex(/^B(-[0-9A-HJKMNP-TV-Z]{4}){2}$/, { error: "must be a reference such as B-7KQ4-M2TX" })
      .optional(),
    evidence: z.strictObject({ excerpt: text(8_000) }).nullish(),
  })
  .refine(({ block_id, request_blocked }) => !block_id || request_blocked, {
    error: "is of a blocked request: send `request_blocked` with it",
    path: ["block_id"],
  });

/** Items are judged one by one, so that a bad one does not cost the others. */
const items = z.array(z.unknown());
JSON_SCHEMA_INPUT_REGISTRY.add(items, {
  type: "array",
  maxItems: MAX_SIGNALS,
  items: { $ref: "#/components/schemas/Signal" },
});

const signalsAnswer = z.object({
  accepted: z.number().int(),
  duplicates: z.number().int(),
  /** Content of organizations with zero data retention, discarded on arrival. */
  evidence_discarded: z.number().int(),
  rejected: z.array(rejection),
  /** The cases these signals joined, and whether this batch opened them. */
  cases: z.array(z.object({ id: z.string(), opened: z.boolean() })),
  /** References of blocked requests, for their error bodies: the sender's own, unless another block has it. */
  blocks: z.array(z.object({ index: z.number().int(), id: z.string() })),
});

export const sendSignals = repeatableEndpoint
  .meta({ example: signalsExample })
  .route({
    method: "POST",
    path: "/signals",
    successStatus: 202,
    summary: "Send signals",
    description: `At most ${MAX_SIGNALS} at once. Safe to repeat: a signal counts once by its \`id\`.`,
    tags: ["signals"],
  })
  .input(z.strictObject({ signals: items }))
  .output(signalsAnswer);

export type Signal = z.infer<typeof signal>;
export type SignalsAnswer = z.infer<typeof signalsAnswer>;
