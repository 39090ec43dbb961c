import type { SafetyEventType } from "@/lib/domain/notice/safety-event";

/** An event as it is posted: what happened to which case, and no more; the rest is read over `/v1`. */
export type WebhookEvent = {
  id: string;
  object: "event";
  /** Unix time in seconds. */
  created_at: number;
  type: SafetyEventType | "webhook.test";
  data: { id: string };
};

/** The same notice is the same event at every endpoint, and each time it is sent again. */
export const eventId = (noticeId: string): string => `evt_${noticeId.replaceAll("-", "")}`;

/** The body of an event, byte for byte the same each time. */
export function eventBody(event: {
  id: string;
  type: WebhookEvent["type"];
  at: Date;
  caseReference: string;
}): string {
  const body: WebhookEvent = {
    id: event.id,
    object: "event",
    created_at: Math.floor(event.at.getTime() / 1_000),
    type: event.type,
    data: { id: event.caseReference },
  };
  return JSON.stringify(body);
}
