import type { Db } from "@/lib/store/database";

const AT_ONCE = 1_000;

/**
 * Tidies the queue's indexes: cases that woke by time alone, claims that lapsed long ago, looks that are over. Nobody
 * waits for it: readers compare instants. Rows that others hold are left for the next time.
 */
export async function tidyQueue(tx: Db, now: Date, lapsedBefore: Date): Promise<void> {
  await tx.$executeRaw`
    update cases set snoozed_until = null, snoozed_until_signal = false
    where id in (
      select id from cases
      where status in ('open', 'awaiting_approval') and snoozed_until is not null and snoozed_until <= ${now}
      order by snoozed_until limit ${AT_ONCE} for update skip locked)`;
  await tx.$executeRaw`
    update cases set claimed_by = null, claim_tab = null, claim_until = null
    where id in (
      select id from cases
      where status = 'open' and claimed_by is not null
        and coalesce(claimed_at, '-infinity'::timestamptz) <= ${lapsedBefore} and claim_until <= ${lapsedBefore}
      limit ${AT_ONCE} for update skip locked)`;
  await tx.caseLook.deleteMany({ where: { until: { lt: lapsedBefore } } });
}
