import type { Actor } from "@/lib/domain/actor";
import { DAY, minus } from "@/lib/domain/duration";
import { AppError } from "@/lib/errors";
import { newId } from "@/lib/ids";
import { appendAudit } from "@/lib/store/audit/audit";
import type { FoundCase } from "@/lib/store/cases/case";
import { countLooks, excerptsOfCase, lookersAt, statedPurpose } from "@/lib/store/cases/evidence";
import type { Db } from "@/lib/store/database";
import { transaction } from "@/lib/store/transaction";
import { authorize } from "../authorize";
import { keptText } from "../record/kept-text";
import { visibleCase } from "./visible-case";

const EXCERPTS_SHOWN = 200;
const LOOKS_COUNTED_DAYS = 30;

type Input = { reference: string; purpose?: string | undefined; signals?: string[] | undefined };

/**
 * The content that was kept of a case's signals: of those named, or of the newest. A person states once for each case
 * what it is for; further looks are under that purpose. Every look is in the audit log, in the transaction that reads;
 * the content itself never is. Throws `invalid` where no purpose was stated yet.
 */
export async function revealEvidence(
  actor: Actor,
  input: Input,
  now: Date,
): Promise<{ items: { signalId: string; excerpt: string }[] }> {
  authorize(actor, "reveal_evidence");
  return transaction(async (tx) => {
    const found = await visibleCase(tx, actor, input.reference);
    const purpose = input.purpose ?? (await statedPurpose(tx, found.id, actor.id));
    if (purpose === null)
      throw new AppError("invalid", "Say what you look at the content for.", { param: "purpose" });
    const { id: caseId } = found;
    const kept = await excerptsOfCase(tx, { caseId, signalIds: input.signals, limit: EXCERPTS_SHOWN });
    const items = kept.map(({ signalId, excerpt, purgedAt }) => ({
      signalId,
      excerpt: keptText(excerpt, purgedAt),
    }));
    await appendAudit(tx, [
      {
        entity: "evidence_access",
        entityId: newId(),
        version: 1,
        action: "evidence.revealed",
        actor,
        at: now,
        organizationId: found.organizationId,
        caseId,
        details: { purpose, items: items.length },
      },
    ]);
    return { items };
  });
}

/** How often the content of an organization was looked at lately, who looked at this case's, and what for I did. */
export async function evidenceLooks(tx: Db, actor: Actor, { id, organizationId }: FoundCase, now: Date) {
  const lookers = await lookersAt(tx, id);
  return {
    days: LOOKS_COUNTED_DAYS,
    ofOrganization: await countLooks(tx, organizationId, minus(now, LOOKS_COUNTED_DAYS * DAY)),
    ofCase: lookers.map(({ id: personId, name, count, lastAt }) => ({
      by: { id: personId, name },
      count,
      lastAt,
    })),
    purpose: await statedPurpose(tx, id, actor.id),
  };
}
