import { type SafetyEventType, safetyEventOf } from "@/lib/domain/notice/safety-event";
import type { NoticeKind } from "@/lib/domain/notice/statement";
import {
  type AccessEventType,
  type AccessNoticeKind,
  accessEventOf,
} from "@/lib/domain/trusted-access/access-notice";

/** An event as it is posted: what happened to which case, application or block, and no more; the rest is read over `/v1`. */
export type WebhookEvent = {
  id: string;
  object: "event";
  /** Unix time in seconds. */
  created_at: number;
  type: SafetyEventType | AccessEventType | "webhook.test";
  data: { id: string };
};

/** The same notice is the same event at every endpoint, and each time it is sent again. */
export const eventId = (noticeId: string): string => `evt_${noticeId.replaceAll("-", "")}`;

type Told = { kind: NoticeKind | null; accessKind: AccessNoticeKind | null; disputeId: string | null };

/** The event that goes with a notice; null where the notice is for people alone. */
export function eventTypeOf({ kind, accessKind, disputeId }: Told): WebhookEvent["type"] | null {
  if (kind) return safetyEventOf(kind);
  if (disputeId) return "safety.block_dispute_answered";
  return accessKind && accessEventOf(accessKind);
}

/** The body of an event, byte for byte the same each time. */
export function eventBody(event: {
  id: string;
  type: WebhookEvent["type"];
  at: Date;
  reference: string;
}): string {
  const body: WebhookEvent = {
    id: event.id,
    object: "event",
    created_at: Math.floor(event.at.getTime() / 1_000),
    type: event.type,
    data: { id: event.reference },
  };
  return JSON.stringify(body);
}
