import type { OwnChangeTopic, OwnChangeView } from "@/lib/contract/portal/organization";
import type { Actor } from "@/lib/domain/actor";
import { db } from "@/lib/store/database";
import { ownChanges } from "@/lib/store/organizations/own-changes";
import { authorize } from "../authorize";
import { pageOf, positionOf } from "../cursor";
import { organizationOf } from "../customer/safety";

/** What was done to the actor's organization about one thing and by whom of it, newest first, from the audit log. */
export async function listOwnChanges(
  actor: Actor,
  { topic, cursor, limit }: { topic: OwnChangeTopic; cursor?: string | undefined; limit: number },
): Promise<{ rows: OwnChangeView[]; nextCursor: string | null }> {
  authorize(actor, "manage_own_organization");
  const organizationId = organizationOf(actor);
  const found = await ownChanges(db(), { organizationId, topic, from: positionOf(cursor), limit: limit + 1 });
  const { page, nextCursor } = pageOf(found, limit, (row) => row);
  return { rows: page, nextCursor };
}
