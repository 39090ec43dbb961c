import type { WebhookChangeView } from "@/lib/contract/portal/webhooks";
import type { Actor } from "@/lib/domain/actor";
import { db } from "@/lib/store/database";
import { endpointChanges } from "@/lib/store/webhooks/webhook-changes";
import { authorize } from "../authorize";
import { pageOf, positionOf } from "../cursor";
import { organizationOf } from "../customer/safety";

/** What was done to the endpoints of the actor's organization and by whom, newest first, from the audit log. */
export async function listChanges(
  actor: Actor,
  { cursor, limit }: { cursor?: string | undefined; limit: number },
): Promise<{ rows: WebhookChangeView[]; nextCursor: string | null }> {
  authorize(actor, "manage_own_organization");
  const organizationId = organizationOf(actor);
  const found = await endpointChanges(db(), { organizationId, from: positionOf(cursor), limit: limit + 1 });
  const { page, nextCursor } = pageOf(found, limit, (row) => row);
  const rows = page.map(({ actorKind, actorName, ...row }) => ({
    ...row,
    by: actorKind === "member" ? actorName : null,
  }));
  return { rows, nextCursor };
}
