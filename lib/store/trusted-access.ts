import type { Db } from "./database";

export type GrantRow = {
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

export async function insertGrant(tx: Db, grant: GrantRow): Promise<void> {
  await tx.trustedAccessGrant.create({ data: grant });
}
