import type { SendOutcome } from "@/lib/delivery/mail";
import { sendWebhook, type WebhookOutcome } from "@/lib/delivery/send-webhook";
import { env } from "@/lib/env";
import { db } from "@/lib/store/database";
import type { Leased } from "@/lib/store/notices/delivery-attempts";
import { transaction } from "@/lib/store/transaction";
import { insertCall } from "@/lib/store/webhooks/webhook-calls";
import { findEndpoint, type StoredEndpoint } from "@/lib/store/webhooks/webhook-endpoints";
import { disableGone } from "../webhooks/endpoint-change";
import { eventBody, eventId, eventTypeOf } from "../webhooks/event";
import { secretsOf } from "../webhooks/signing";

const NONE = "was not posted: there is no such endpoint or event";
const SWITCHED_OFF = "was not posted: the endpoint is switched off";

/** Posts a notice as an event to its endpoint, and keeps what was answered. An endpoint that is gone is switched off. */
export async function postEvent(leased: Leased, now: Date, signal?: AbortSignal): Promise<SendOutcome> {
  const type = eventTypeOf(leased);
  const endpoint = leased.endpointId && (await findEndpoint(db(), leased.endpointId));
  if (!type || !endpoint) return { kind: "refused", reason: NONE };
  if (endpoint.disabledAt) return { kind: "refused", reason: SWITCHED_OFF };
  const id = eventId(leased.noticeId);
  const { reference, visibleAt: at } = leased;
  const message = { id, body: eventBody({ id, type, at, reference }), secrets: secretsOf(endpoint, now) };
  const started = performance.now();
  const options = { anywhere: env().webhooksAnywhere, ...(signal ? { stopping: signal } : {}) };
  const outcome = await sendWebhook(endpoint.url, message, now, options);
  const ms = Math.round(performance.now() - started);
  await keep(leased, endpoint, { body: message.body, at: now, ms }, outcome);
  if (outcome.kind === "gone") return { kind: "refused", reason: "answered 410: the endpoint is gone" };
  return outcome.kind === "later" ? { kind: "later", reason: outcome.reason } : { kind: "accepted" };
}

async function keep(
  { id: deliveryId }: Leased,
  endpoint: StoredEndpoint,
  call: { body: string; at: Date; ms: number },
  outcome: WebhookOutcome,
): Promise<void> {
  const { status, answer } = outcome;
  const failure = outcome.kind === "later" ? outcome.reason : null;
  await transaction(async (tx) => {
    await insertCall(tx, { deliveryId, ...call, status, answer, failure });
    if (outcome.kind === "gone") await disableGone(tx, endpoint, deliveryId, call.at);
  });
}
