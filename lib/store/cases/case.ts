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
  /** The appeal of the whole organization that it was opened by. */
  narrowedFrom: string | null;
  /** Whether a decision on it was appealed, or an appeal opened it. */
  appealed: boolean;
};

export async function findCase(tx: Db, reference: string): Promise<FoundCase | null> {
  const rows = await tx.$queryRaw<FoundCase[]>`
    select c.id, c.standing_id as "standingId", s.organization_id as "organizationId",
      t.policy_key as "policyKey", c.signal_count as "signalCount", c.grant_at_flag_id as "grantAtFlagId",
      previous.reference as "previousReference",
      narrowing.reference as "narrowedFrom",
      narrowing.id is not null
        or exists (select from decisions d join appeals a on a.decision_id = d.id where d.case_id = c.id) as appealed
    from cases c
      join standings t on t.id = c.standing_id
      join subjects s on s.id = t.subject_id
      left join cases previous on previous.id = c.previous_case_id
      left join appeals narrowing on narrowing.id = c.narrowed_from
    where c.reference = ${reference}`;
  return rows[0] ?? null;
}

export function countContacts(tx: Db, organizationId: string): Promise<number> {
  return tx.contact.count({ where: { organizationId } });
}
