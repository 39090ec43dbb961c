import type { Db } from "@/lib/store/database";

/** Lets go of every case and appeal a person holds. Activity: no version, no audit entry. Returns how many. */
export async function releaseAllOf(tx: Db, personId: string): Promise<number> {
  const cases = await tx.$executeRaw`
    update cases set claimed_by = null, claim_tab = null, claim_until = null
    where claimed_by = ${personId}::uuid and status in ('open', 'awaiting_approval')`;
  const appeals = await tx.$executeRaw`
    update appeals set claimed_by = null, claim_tab = null, claim_until = null
    where claimed_by = ${personId}::uuid and status in ('open', 'waiting_for_customer')`;
  return cases + appeals;
}
