import { z } from "zod";
import { text } from "../text";
import { endpoint, writeEndpoint } from "./error";
import { changesExample, gatewayExample, snapshotExample, streamExample } from "./examples-enforcement";

/** A limit as a gateway keeps it: compared with the server's time at every request. */
export const enforcementEntry = z.object({
  id: z.string(),
  /** Of the change that told of it. */
  sequence: z.number().int(),
  organization: z.string(),
  safety_identifier: z.string().nullable(),
  scope: z.enum(["end_user", "organization"]),
  /** Exact names, or a prefix with a trailing `*`. */
  models: z.array(z.string()),
  case_id: z.string(),
  code: z.string(),
  effective_at: z.string(),
  expires_at: z.string(),
  appeal_url: z.string(),
  /** What the refused client is told. */
  message: z.string(),
});

/** That a limit is lifted. */
export const enforcementEnd = enforcementEntry.pick({
  id: true,
  sequence: true,
  organization: true,
  safety_identifier: true,
});

/** For whom single requests are blocked by the monitor alone; `organizations` names them where it is some. */
export const enforcementBlocking = z.object({
  policy: z.string(),
  code: z.string(),
  models: z.array(z.string()),
  applies_to: z.enum(["zero_data_retention", "all", "none"]),
  organizations: z.array(z.string()),
  /** Where a blocked request is disputed, with its reference in the place of `{id}`. */
  appeal_url: z.string(),
});

const snapshot = z.object({
  object: z.literal("enforcement.snapshot"),
  epoch: z.string(),
  cursor: z.string(),
  entries: z.array(enforcementEntry),
  blocking: z.array(enforcementBlocking),
  server_time: z.string(),
});

const at = { cursor: z.string() };
const change = z.discriminatedUnion("type", [
  z.object({ type: z.literal("put"), ...at, ...enforcementEntry.shape }),
  z.object({ type: z.literal("delete"), ...at, ...enforcementEnd.shape }),
  z.object({ type: z.literal("blocking"), ...at, ...enforcementBlocking.shape }),
]);

const resetReason = z.enum(["too_old", "other_epoch"]);

const changes = z.object({
  cursor: z.string(),
  server_time: z.string(),
  changes: z.array(change),
  reset: resetReason.nullable(),
});

/** `<epoch>.<sequence>`; opaque to clients. */
const cursor = z.string().regex(/^[0-9a-f]{12}\.\d{1,15}$/, "must be a cursor of the snapshot or the stream");

/** How long a long poll waits at most, in seconds. */
export const MAX_WAIT_SECONDS = 55;

export const getSnapshot = endpoint
  .meta({ example: snapshotExample })
  .route({
    method: "GET",
    path: "/enforcement/snapshot",
    summary: "Everything that is limited",
    description:
      "What is not over yet, as of `cursor`; follow the stream from there. `If-None-Match` with the last `ETag` " +
      "answers 304 where nothing changed. Compressed for `Accept-Encoding: gzip`. With `Accept: application/jsonl`, lines " +
      "of a fifth of the size, of which a client need not read what belongs to organizations that nobody asks for: a head " +
      "(`epoch`, `cursor`, `blocking`); terms under a number, in whose words `{case_id}` and `{until}` (such as " +
      "`2026-03-01 12:00 UTC`) are to be filled in; groups, each of one organization and one of the terms, and behind " +
      "each a line with its limits by columns, instants in milliseconds since 1970; at last `server_time`.",
    tags: ["enforcement"],
  })
  .output(snapshot);

const EVENT_STREAM = { "text/event-stream": { schema: { type: "string" } } } as const;

export const followStream = endpoint
  .meta({ example: streamExample })
  .route({
    method: "GET",
    path: "/enforcement/stream",
    summary: "Follow the changes as server-sent events",
    description:
      "From `Last-Event-ID`, or else `cursor`. Events: `put` (an entry of the snapshot), `delete`, `blocking`, each with " +
      "the next cursor as its id; `heartbeat` with `cursor` and `server_time` every 5 seconds while the answer is " +
      "current; `reset` with a `reason` before the stream ends and a new snapshot is to be taken.",
    tags: ["enforcement"],
    spec: (operation) => ({
      ...operation,
      responses: { ...operation.responses, 200: { description: "OK", content: EVENT_STREAM } },
    }),
  })
  .input(z.object({ cursor: cursor.optional() }))
  .output(z.string());

export const pollChanges = endpoint
  .meta({ example: changesExample })
  .route({
    method: "GET",
    path: "/enforcement/changes",
    summary: "Wait for changes",
    description:
      "For networks that hold a stream back. Answers at once where there are changes, else after `wait` seconds with none.",
    tags: ["enforcement"],
  })
  .input(
    z.object({
      cursor,
      wait: z.coerce.number().int().min(0).max(MAX_WAIT_SECONDS).default(25),
    }),
  )
  .output(changes);

export const reportGateway = writeEndpoint
  .meta({ example: gatewayExample })
  .route({
    method: "POST",
    path: "/enforcement/gateways",
    successStatus: 204,
    // Nothing is answered; a schema of nothing would say that something is.
    spec: (operation) => ({
      ...operation,
      responses: { ...operation.responses, 204: { description: "Taken" } },
    }),
    summary: "Say what a gateway has applied",
    description:
      "After each change that was applied, once a second at most, and every 10 seconds: so people see that a lift has " +
      "reached every gateway, and are told where it has not. One that stops says so, and is waited for no more.",
    tags: ["enforcement"],
  })
  .input(
    z.strictObject({
      gateway: text(128),
      version: text(64).optional(),
      cursor,
      /** Whether what it applies may be out of date, since it cannot reach the feed. */
      stale: z.boolean(),
      /** Its last word: it serves nobody any more. */
      stopped: z.boolean().optional(),
    }),
  )
  .output(z.void());

export type GatewayReport = {
  gateway: string;
  version?: string | undefined;
  cursor: string;
  stale: boolean;
  stopped?: boolean | undefined;
};
export type EnforcementEntry = z.infer<typeof enforcementEntry>;
export type EnforcementEnd = z.infer<typeof enforcementEnd>;
export type EnforcementBlocking = z.infer<typeof enforcementBlocking>;
export type EnforcementChange = z.infer<typeof change>;
export type EnforcementChanges = z.infer<typeof changes>;
export type ResetReason = z.infer<typeof resetReason>;
