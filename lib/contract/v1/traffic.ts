import { JSON_SCHEMA_INPUT_REGISTRY } from "@orpc/zod/zod4";
import { z } from "zod";
import { externalId, instant, safetyIdentifier, text } from "../text";
import { rejection, repeatableEndpoint } from "./error";
import { trafficExample } from "./examples-intake";

export const MAX_COUNTERS = 1_000;

const LONGEST_WINDOW = 7 * 24 * 3_600_000;

const count = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);

/**
 * What a gateway counted for one organization in one window. Sent again by the same gateway, it replaces what was sent
 * before; what others counted meanwhile is added to it.
 */
export const counter = z
  .strictObject({
    organization: externalId,
    /** Which of several counted, as in its reports. Those that do not say count as one. */
    gateway: text(128).optional(),
    window_start: instant,
    window_end: instant,
    requests: count,
    requests_with_identifier: count,
    distinct_identifiers: count.max(2_147_483_647),
    largest_identifier: safetyIdentifier.nullish(),
    /** Share (0–1) of all requests that the largest identifier carries. */
    largest_identifier_share: z.number().min(0).max(1),
    refused: count.optional(),
  })
  .refine((given) => given.requests_with_identifier <= given.requests, {
    path: ["requests_with_identifier"],
    error: "must not exceed requests",
  })
  .refine((given) => Date.parse(given.window_end) > Date.parse(given.window_start), {
    path: ["window_end"],
    error: "must be later than window_start",
  })
  .refine((given) => Date.parse(given.window_end) - Date.parse(given.window_start) <= LONGEST_WINDOW, {
    path: ["window_end"],
    error: "must be within seven days of window_start",
  });

const items = z.array(z.unknown());
JSON_SCHEMA_INPUT_REGISTRY.add(items, {
  type: "array",
  maxItems: MAX_COUNTERS,
  items: { $ref: "#/components/schemas/TrafficCounter" },
});

export const sendTraffic = repeatableEndpoint
  .meta({ example: trafficExample })
  .route({
    method: "POST",
    path: "/traffic",
    successStatus: 202,
    summary: "Send traffic counters",
    description:
      "Counters per organization, gateway and window; they tell identifier adoption and who a limit would hit. " +
      "Sent again by the same gateway, a window replaces what it was; windows of several gateways add up.",
    tags: ["signals"],
  })
  .input(z.strictObject({ counters: items }))
  .output(z.object({ accepted: z.number().int(), rejected: z.array(rejection) }));

export type Counter = z.infer<typeof counter>;
