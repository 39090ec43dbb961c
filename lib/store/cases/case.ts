import type { Db } from "@/lib/store/database";

/** A case as it is found by its reference. */
export type FoundCase = {
  id: string;
  standingId: string;
  organizationId: string;
  policyKey: string;
  signalCount: number;
  /** Trusted access as it was when the case opened. */
  grantAtFlagId: string | null;
  previousReference: string | null;
  /** Whether a decision on it was appealed. */
  appealed: boolean;
};

export async function findCase(tx: Db, reference: string): Promise<FoundCase | null> {
  const rows = await tx.$queryRaw<FoundCase[]>`
    select c.id, c.standing_id as "standingId", s.organization_id as "organizationId",
      t.policy_key as "policyKey", c.signal_count as "signalCount", c.grant_at_flag_id as "grantAtFlagId",
      previous.reference as "previousReference",
      exists (select from decisions d join appeals a on a.decision_id = d.id where d.case_id = c.id) as appealed
    from cases c
      join standings t on t.id = c.standing_id
      join subjects s on s.id = t.subject_id
      left join cases previous on previous.id = c.previous_case_id
    where c.reference = ${reference}`;
  return rows[0] ?? null;
}

export function countContacts(tx: Db, organizationId: string): Promise<number> {
  return tx.contact.count({ where: { organizationId } });
}
