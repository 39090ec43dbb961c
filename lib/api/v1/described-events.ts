import type { OpenAPI } from "@orpc/contract";
import type { SafetyEventType } from "@/lib/domain/notice/safety-event";
import type { AccessEventType } from "@/lib/domain/trusted-access/access-notice";

const EVENTS = {
  "safety.warning_issued": "A warning took effect. `data.id` is its case.",
  "safety.deactivation_issued": "A limit took effect. `data.id` is its case.",
  "safety.access_restored": "A limit was lifted before its end. `data.id` is its case.",
  "safety.appeal_received": "An appeal was filed. `data.id` is the case it is about.",
  "safety.appeal_decided": "An appeal was decided. `data.id` is the case it is about.",
  "safety.block_dispute_answered": "A disputed block was answered by a person. `data.id` is the block.",
  "trusted_access.granted": "Trusted access was granted. `data.id` is its application.",
  "trusted_access.refused": "Trusted access was not granted. `data.id` is its application.",
  "trusted_access.narrowed": "Trusted access was narrowed. `data.id` is its application.",
  "trusted_access.withdrawn": "Trusted access was withdrawn. `data.id` is its application.",
  "trusted_access.ending": "Trusted access ends soon. `data.id` is its application.",
} satisfies Record<SafetyEventType | AccessEventType, string>;

const header = (name: string, description: string, example: string) => ({
  name,
  in: "header" as const,
  required: true,
  description,
  schema: { type: "string" as const },
  example,
});

const parameters = [
  header("webhook-id", "The event's id: the same each time it is posted again.", "evt_019a8c1e7d417c0a"),
  header("webhook-timestamp", "When it was posted, in Unix seconds.", "1772447431"),
  header("webhook-signature", "As Standard Webhooks says: one for each valid secret.", "v1,K5oZfzN95Z9U…"),
];

const schemaOf = (type: string) => ({
  type: "object" as const,
  required: ["id", "object", "created_at", "type", "data"],
  properties: {
    id: { type: "string" as const },
    object: { const: "event" },
    created_at: { type: "integer" as const, description: "Unix seconds." },
    type: { const: type },
    data: {
      type: "object" as const,
      required: ["id"],
      properties: { id: { type: "string" as const } },
    },
  },
});

const prefixOf = (type: string) =>
  type.startsWith("trusted_access.") ? "T" : type === "safety.block_dispute_answered" ? "B" : "C";

const exampleOf = (type: string) => ({
  id: "evt_019a8c1e7d417c0a",
  object: "event",
  created_at: 1_772_447_431,
  type,
  data: { id: `${prefixOf(type)}-7KQ4-M2TX` },
});

/** What is posted to an organization's own server. */
export const describedEvents: Record<string, OpenAPI.PathItemObject> = Object.fromEntries(
  Object.entries(EVENTS).map(([type, description]) => [
    type,
    {
      post: {
        operationId: `event.${type}`,
        summary: type,
        description: `${description} The rest is read under \`/v1/safety\`. Signed as Standard Webhooks.`,
        tags: ["events"],
        security: [],
        parameters,
        requestBody: {
          required: true,
          content: { "application/json": { schema: schemaOf(type), example: exampleOf(type) } },
        },
        responses: {
          "2XX": { description: "Delivered. Anything else is posted again over three days." },
          "410": { description: "Switches the endpoint off." },
        },
      },
    },
  ]),
);
