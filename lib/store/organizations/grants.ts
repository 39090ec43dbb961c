import type { Db } from "@/lib/store/database";

export type HeldGrant = {
  id: string;
  scope: string;
  models: string[];
  endsAt: Date;
  volumeCeiling: number;
};

const shown = { id: true, scope: true, models: true, endsAt: true, volumeCeiling: true } as const;

export function grantById(tx: Db, id: string): Promise<HeldGrant | null> {
  return tx.trustedAccessGrant.findUnique({ where: { id }, select: shown });
}

/** The trusted access a subject holds now, the one that lasts longest where there are several. */
export function grantOf(tx: Db, subjectId: string, policyKey: string, now: Date): Promise<HeldGrant | null> {
  return tx.trustedAccessGrant.findFirst({
    where: { subjectId, policyKey, startsAt: { lte: now }, endsAt: { gt: now }, withdrawnAt: null },
    orderBy: { endsAt: "desc" },
    select: shown,
  });
}

type NewGrant = {
  id: string;
  subjectId: string;
  policyKey: string;
  models: string[];
  scope: string;
  volumeCeiling: number;
  method: string;
  reference: string;
  verifiedBy: string;
  confirmedBy: string;
  startsAt: Date;
  endsAt: Date;
};

export async function insertGrant(tx: Db, grant: NewGrant): Promise<void> {
  await tx.trustedAccessGrant.create({ data: grant });
}
