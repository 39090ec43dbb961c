import type { Actor } from "@/lib/domain/actor";
import { newId } from "@/lib/ids";
import { appendAudit } from "@/lib/store/audit";
import { excerptsOfCase } from "@/lib/store/evidence";
import { transaction } from "@/lib/store/transaction";
import { authorize } from "../authorize";
import { visibleCase } from "./visible-case";

const EXCERPTS_SHOWN = 200;

/**
 * The content that was kept of a case's signals, for a stated purpose. Every look is in the audit log, in the
 * transaction that reads; the content itself never is.
 */
export async function revealEvidence(
  actor: Actor,
  input: { reference: string; purpose: string },
  now: Date,
): Promise<{ items: { signalId: string; excerpt: string }[] }> {
  authorize(actor, "reveal_evidence");
  return transaction(async (tx) => {
    const found = await visibleCase(tx, actor, input.reference);
    const items = await excerptsOfCase(tx, found.id, EXCERPTS_SHOWN);
    await appendAudit(tx, [
      {
        entity: "evidence_access",
        entityId: newId(),
        version: 1,
        action: "evidence.revealed",
        actor,
        at: now,
        organizationId: found.organizationId,
        caseId: found.id,
        details: { purpose: input.purpose, items: items.length },
      },
    ]);
    return { items };
  });
}
