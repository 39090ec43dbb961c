import type { Db } from "./database";

export type GrantRow = {
  id: string;
  scope: string;
  models: string[];
  endsAt: Date;
  volumeCeiling: number;
};

const shown = { id: true, scope: true, models: true, endsAt: true, volumeCeiling: true } as const;

export function grantById(tx: Db, id: string): Promise<GrantRow | null> {
  return tx.trustedAccessGrant.findUnique({ where: { id }, select: shown });
}

/** The trusted access a subject holds now, the one that lasts longest where there are several. */
export function grantOf(tx: Db, subjectId: string, policyKey: string, now: Date): Promise<GrantRow | null> {
  return tx.trustedAccessGrant.findFirst({
    where: { subjectId, policyKey, startsAt: { lte: now }, endsAt: { gt: now }, withdrawnAt: null },
    orderBy: { endsAt: "desc" },
    select: shown,
  });
}
