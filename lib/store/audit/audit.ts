import type { Actor } from "@/lib/domain/actor";
import { newId } from "@/lib/ids";
import type { Db } from "@/lib/store/database";

/** One change of one aggregate. `details` holds ids and codes, never content. */
export type AuditRecord = {
  entity: string;
  entityId: string;
  version: number;
  action: string;
  actor: Actor;
  at: Date;
  organizationId?: string;
  caseId?: string;
  details?: Record<string, unknown>;
};

/** Appends entries within the transaction that makes the changes; the database refuses a change without one. */
export async function appendAudit(tx: Db, records: readonly AuditRecord[]): Promise<void> {
  await tx.auditEntry.createMany({
    data: records.map(({ actor, details, ...record }) => ({
      ...record,
      id: newId(),
      actorKind: actor.kind,
      actorId: actor.id,
      actorName: actor.name,
      details: (details ?? {}) as object,
    })),
  });
}

/** Who changed an aggregate last, and when. */
export function lastChange(tx: Db, entityId: string): Promise<{ actorName: string; at: Date } | null> {
  return tx.auditEntry.findFirst({
    where: { entityId },
    orderBy: { version: "desc" },
    select: { actorName: true, at: true },
  });
}
