import type { WebhookEventView } from "@/lib/contract/portal/webhooks";
import type { Actor } from "@/lib/domain/actor";
import { AppError, notFound } from "@/lib/errors";
import { db } from "@/lib/store/database";
import { resetDelivery } from "@/lib/store/notices/deliveries";
import { transaction } from "@/lib/store/transaction";
import { lockPosted, type PostedEvent, postedEvents } from "@/lib/store/webhooks/webhook-calls";
import { findEndpoint } from "@/lib/store/webhooks/webhook-endpoints";
import { authorize } from "../authorize";
import { pageOf, positionOf } from "../cursor";
import { organizationOf } from "../customer/safety";
import { eventId, eventTypeOf } from "./event";

function viewOf({ notice, messageId: _, ...posted }: PostedEvent): WebhookEventView {
  const { decision, restriction, application, dispute } = notice;
  const about = (decision ?? restriction)?.case ?? application ?? dispute?.block;
  return {
    ...posted,
    eventId: eventId(notice.id),
    type: eventTypeOf(notice) ?? "",
    reference: about?.reference ?? "",
    happenedAt: notice.visibleAt,
  };
}

/** What was posted to an endpoint of the actor's organization, newest first, with bodies and answers. */
export async function listEvents(
  actor: Actor,
  { id, cursor, limit }: { id: string; cursor?: string | undefined; limit: number },
  now: Date,
): Promise<{ rows: WebhookEventView[]; nextCursor: string | null }> {
  authorize(actor, "manage_own_organization");
  const endpoint = await findEndpoint(db(), id);
  if (endpoint?.organizationId !== organizationOf(actor)) throw notFound("endpoint");
  const from = positionOf(cursor);
  const found = await postedEvents(db(), { endpointId: id, now, from, limit: limit + 1 });
  const { page, nextCursor } = pageOf(found, limit, ({ nextAttemptAt, id }) => ({ at: nextAttemptAt, id }));
  return { rows: page.map(viewOf), nextCursor };
}

/** Posts an event once more from a first attempt on, under the id it had. */
export async function redeliverEvent(
  actor: Actor,
  { id }: { id: string },
  now: Date,
): Promise<{ status: "pending" }> {
  authorize(actor, "manage_own_organization");
  await transaction(async (tx) => {
    const posted = await lockPosted(tx, { id, organizationId: organizationOf(actor), now });
    if (!posted) throw notFound("event");
    if (posted.endpointDisabled)
      throw new AppError("refused", "The endpoint is switched off. Switch it on first.", {
        reason: "endpoint_disabled",
      });
    await resetDelivery(tx, id, now);
  });
  return { status: "pending" };
}
