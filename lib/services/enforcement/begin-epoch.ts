import type { Actor } from "@/lib/domain/actor";
import { newId } from "@/lib/ids";
import { db } from "@/lib/store/database";
import { insertEpoch } from "@/lib/store/enforcement/feed-position";
import { authorize } from "../authorize";

/**
 * Has every gateway take a new snapshot: after the database was replaced by a copy that does not tell by itself, such as
 * a dump that was read back into the same server. The row says by whom, and stays.
 */
export async function beginEpoch(actor: Actor, now: Date): Promise<{ id: string }> {
  authorize(actor, "begin_epoch");
  const id = newId();
  await insertEpoch(db(), { id, begunAt: now, begunBy: actor.name });
  return { id };
}
