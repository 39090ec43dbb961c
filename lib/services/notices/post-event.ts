import type { SendOutcome } from "@/lib/delivery/mail";
import { sendWebhook } from "@/lib/delivery/send-webhook";
import { env } from "@/lib/env";
import type { Leased } from "@/lib/store/notices/delivery-lease";
import type { Call } from "@/lib/store/webhooks/webhook-posts";
import { eventBody, eventId, eventTypeOf } from "../webhooks/event";
import { readableSecrets } from "../webhooks/signing";

/** What became of a post: with what was posted and answered, if it came to that. `isGone`: the endpoint answered 410. */
export type Posted = SendOutcome & { call?: Call; isGone?: boolean };

const NONE = "was not posted: there is no such endpoint or event";
const SWITCHED_OFF = "was not posted: the endpoint is switched off";

/** Posts a notice as an event to its endpoint, once. */
export async function postEvent(leased: Leased, now: Date, signal?: AbortSignal): Promise<Posted> {
  const type = eventTypeOf(leased);
  const { endpoint, noticeId, reference, visibleAt } = leased;
  if (!type || !endpoint) return { kind: "refused", reason: NONE };
  if (endpoint.isDisabled) return { kind: "refused", reason: SWITCHED_OFF };
  const id = eventId(noticeId);
  const body = eventBody({ id, type, at: visibleAt, reference });
  const message = { id, body, secrets: readableSecrets(endpoint.id, endpoint.secrets) };
  const started = performance.now();
  const options = { anywhere: env().webhooksAnywhere, ...(signal ? { stopping: signal } : {}) };
  const outcome = await sendWebhook(endpoint.url, message, now, options);
  const ms = Math.round(performance.now() - started);
  const { status, answer } = outcome;
  const call = { at: now, ms, status, body, answer, failure: null };
  if (outcome.kind === "accepted") return { kind: "accepted", call };
  if (outcome.kind === "later")
    return { kind: "later", reason: outcome.reason, call: { ...call, failure: outcome.reason } };
  return { kind: "refused", reason: "answered 410: the endpoint is gone", call, isGone: true };
}
