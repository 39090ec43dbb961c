import { z } from "zod";
import { call } from "../base";
import { pageOf } from "../page";
import { words } from "../text";
import { deliveryStatus, reference } from "../values";

const endpointView = z.object({
  id: z.string(),
  url: z.string(),
  createdAt: z.date(),
  disabledAt: z.date().nullable(),
  /** The owner, or the endpoint itself by answering 410. */
  disabledBy: z.enum(["owner", "endpoint"]).nullable(),
  /** While a secret is being replaced, the old one signs as well until then. */
  oldSecretUntil: z.date().nullable(),
  /** How many events are still owed to it. */
  waiting: z.number().int(),
  /** What became of the last post to it; null before the first. */
  lastCall: z
    .object({ at: z.date(), status: z.number().int().nullable(), failure: z.string().nullable() })
    .nullable(),
});

/** One post to an endpoint and its answer, each cut to what a person reads. */
const webhookCall = z.object({
  id: z.string(),
  at: z.date(),
  ms: z.number().int(),
  /** Null where nothing was answered. */
  status: z.number().int().nullable(),
  body: z.string(),
  answer: z.string(),
  failure: z.string().nullable(),
});

const webhookEvent = z.object({
  /** The delivery's id: what is sent again. */
  id: z.string(),
  eventId: z.string(),
  type: z.string(),
  /** The case's, or the application's for trusted access. */
  reference,
  /** When the event happened. */
  happenedAt: z.date(),
  status: deliveryStatus,
  attempts: z.number().int(),
  nextAttemptAt: z.date(),
  deliveredAt: z.date().nullable(),
  lastError: z.string().nullable(),
  calls: z.array(webhookCall),
});

/** What was done to an endpoint; `by` is null for what it brought about itself. */
const webhookChange = z.object({
  id: z.string(),
  at: z.date(),
  action: z.string(),
  url: z.string(),
  by: z.string().nullable(),
});

const one = z.strictObject({ id: z.uuid() });
const page = { cursor: z.string().optional(), limit: z.number().int().min(1).max(100).default(25) };

export const webhooksContract = {
  list: call.output(z.object({ endpoints: z.array(endpointView) })),
  /** The secret is shown this once. */
  create: call
    .input(z.strictObject({ url: words(2_000) }))
    .output(z.object({ id: z.string(), secret: z.string() })),
  rotate: call.input(one).output(z.object({ secret: z.string(), oldSecretUntil: z.date() })),
  switch: call.input(one.extend({ enabled: z.boolean() })).output(endpointView),
  /** For good. */
  remove: call.input(one).output(z.void()),
  /** Posts a `webhook.test` event now and says what was answered. */
  test: call.input(one).output(webhookCall.omit({ id: true })),
  /** What was posted to an endpoint, newest first. */
  events: call.input(one.extend(page)).output(pageOf(webhookEvent)),
  /** Sends one event again, whatever became of it. `id` is the event's delivery. */
  redeliver: call.input(one).output(z.object({ status: deliveryStatus })),
  /** What was done to the organization's endpoints, newest first. */
  changes: call.input(z.strictObject(page)).output(pageOf(webhookChange)),
};

export type EndpointView = z.infer<typeof endpointView>;
export type WebhookCallView = z.infer<typeof webhookCall>;
export type WebhookTestView = Omit<WebhookCallView, "id">;
export type WebhookChangeView = z.infer<typeof webhookChange>;
export type WebhookEventView = z.infer<typeof webhookEvent>;
