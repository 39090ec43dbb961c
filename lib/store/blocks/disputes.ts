import type { Dispute } from "@/lib/domain/block/dispute";
import { defaultNumbers } from "@/lib/domain/policy/default-policy";
import type { Db } from "@/lib/store/database";

/** A dispute as it was filed, or its next version. */
export async function saveDispute(tx: Db, dispute: Dispute): Promise<void> {
  const { id, version, status, text, answeredBy, answeredAt, reason, purgedAt } = dispute;
  if (version === 1) await tx.blockDispute.create({ data: dispute });
  else
    await tx.blockDispute.update({
      where: { id },
      data: { version, status, text, answeredBy, answeredAt, reason, purgedAt },
    });
}

/** Whoever else files for the organization waits until the transaction ends; nothing else of it does. */
export async function lockToFile(tx: Db, organizationId: string): Promise<void> {
  await tx.$queryRaw`select 1 from organizations where id = ${organizationId}::uuid for no key update`;
}

/** How many disputes of an organization wait for an answer. */
export const waitingDisputes = (tx: Db, organizationId: string): Promise<number> =>
  tx.blockDispute.count({ where: { status: "open", block: { organizationId } } });

/**
 * Blocks whose dispute was answered so long ago that what was written is deleted, by the version of the policy that was
 * consented to; the first to be answered first.
 */
export function disputesToForget(tx: Db, now: Date, limit: number): Promise<{ reference: string }[]> {
  return tx.$queryRaw<{ reference: string }[]>`
    select b.reference
    from block_disputes d
      join blocks b on b.id = d.block_id
      join policy_versions v on v.id = d.consent_version_id
    where d.text is not null and d.answered_at + make_interval(hours => 24 *
      coalesce((v.document #>> '{numbers,keepAppealDays}')::int, ${defaultNumbers.keepAppealDays})) <= ${now}
    order by d.answered_at, d.id limit ${limit}`;
}
