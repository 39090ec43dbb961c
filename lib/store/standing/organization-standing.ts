import type { Db } from "@/lib/store/database";

/** Whose standing under which policy; null where it is not that of a whole organization. */
export async function organizationStanding(
  tx: Db,
  id: string,
): Promise<{ organizationId: string; policyKey: string } | null> {
  const found = await tx.standing.findFirst({
    where: { id, subject: { kind: "organization" } },
    select: { policyKey: true, subject: { select: { organizationId: true } } },
  });
  return found && { organizationId: found.subject.organizationId, policyKey: found.policyKey };
}
