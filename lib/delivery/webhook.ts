import { Webhook } from "standardwebhooks";

/** One event for one endpoint. Sent again, it keeps its `id` and its body to the byte. */
export type WebhookMessage = {
  /** `evt_…`: what a consumer knows a repeat by. */
  id: string;
  body: string;
  /** `whsec_…`; while one is being rotated, the old one signs as well. */
  secrets: readonly string[];
};

/** The headers of Standard Webhooks for an attempt at `at`: one signature for each secret. */
export function signedHeaders({ id, body, secrets }: WebhookMessage, at: Date): Record<string, string> {
  return {
    "content-type": "application/json",
    "user-agent": "Recourse-Webhooks/1",
    "webhook-id": id,
    "webhook-timestamp": String(Math.floor(at.getTime() / 1_000)),
    "webhook-signature": secrets.map((secret) => new Webhook(secret).sign(id, at, body)).join(" "),
  };
}
