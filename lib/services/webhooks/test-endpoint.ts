import type { WebhookTestView } from "@/lib/contract/portal/webhooks";
import { sendWebhook } from "@/lib/delivery/send-webhook";
import type { Actor } from "@/lib/domain/actor";
import { env } from "@/lib/env";
import { notFound } from "@/lib/errors";
import { newId } from "@/lib/ids";
import { db } from "@/lib/store/database";
import { findEndpoint } from "@/lib/store/webhooks/webhook-endpoints";
import { authorize } from "../authorize";
import { organizationOf } from "../customer/safety";
import { eventBody, eventId } from "./event";
import { secretsOf } from "./signing";

/** Posts a signed `webhook.test` event to an endpoint at once, switched on or off, and says what was answered. */
export async function testEndpoint(
  actor: Actor,
  { id }: { id: string },
  now: Date,
): Promise<WebhookTestView> {
  authorize(actor, "manage_own_organization");
  const endpoint = await findEndpoint(db(), id);
  if (endpoint?.organizationId !== organizationOf(actor)) throw notFound("endpoint");
  const event = eventId(newId());
  const body = eventBody({ id: event, type: "webhook.test", at: now, reference: "C-0000-0000" });
  const started = performance.now();
  const message = { id: event, body, secrets: secretsOf(endpoint, now) };
  const outcome = await sendWebhook(endpoint.url, message, now, { anywhere: env().webhooksAnywhere });
  const { status, answer } = outcome;
  const failure = outcome.kind === "later" ? outcome.reason : null;
  return { at: now, ms: Math.round(performance.now() - started), status, body, answer, failure };
}
