import type { Actor } from "@/lib/domain/actor";
import { newId } from "@/lib/ids";
import { appendAudit } from "@/lib/store/audit/audit";
import { insertEpoch } from "@/lib/store/enforcement/feed-position";
import { transaction } from "@/lib/store/transaction";
import { authorize } from "../authorize";

/**
 * Has every gateway take a new snapshot: after the database was replaced by a copy that does not tell by itself, such as
 * a dump that was read back into the same server.
 */
export async function beginEpoch(actor: Actor, now: Date): Promise<{ id: string }> {
  authorize(actor, "begin_epoch");
  const id = newId();
  await transaction(async (tx) => {
    await insertEpoch(tx, id, now);
    const entry = { entity: "enforcement_epoch", entityId: id, version: 1, action: "begin_epoch" } as const;
    await appendAudit(tx, [{ ...entry, actor, at: now }]);
  });
  return { id };
}
