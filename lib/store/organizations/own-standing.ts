import type { Db } from "@/lib/store/database";
import type { Prisma } from "@/lib/store/generated/client";

const columns = {
  policyKey: true,
  subject: { select: { kind: true, safetyIdentifier: true } },
  warnings: true,
  restrictions: true,
} satisfies Prisma.StandingSelect;

export type OwnStanding = Prisma.StandingGetPayload<{ select: typeof columns }>;

/** The standings of an organization as a whole and, where one is named, of that end user of it. */
export function ownStandings(
  tx: Db,
  organizationId: string,
  safetyIdentifier: string | null,
): Promise<OwnStanding[]> {
  const named = safetyIdentifier === null ? [] : [{ safetyIdentifier }];
  return tx.standing.findMany({
    where: { subject: { organizationId, OR: [{ safetyIdentifier: null }, ...named] } },
    orderBy: { policyKey: "asc" },
    select: columns,
  });
}

export async function externalIdOf(tx: Db, organizationId: string): Promise<string> {
  const row = await tx.organization.findUniqueOrThrow({
    where: { id: organizationId },
    select: { externalId: true },
  });
  return row.externalId;
}
