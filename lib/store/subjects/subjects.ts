import { newId } from "@/lib/ids";
import type { Db } from "@/lib/store/database";

/** The subject of these names, made where it was never seen; null where there is no such organization. */
export async function subjectOf(
  tx: Db,
  names: { organization: string; safetyIdentifier: string | null },
  now: Date,
): Promise<{ id: string; organizationId: string } | null> {
  const organization = await tx.organization.findUnique({ where: { externalId: names.organization } });
  if (!organization) return null;
  const { safetyIdentifier } = names;
  const organizationId = organization.id;
  const kind = safetyIdentifier === null ? "organization" : "end_user";
  await tx.subject.createMany({
    data: [{ id: newId(), organizationId, kind, safetyIdentifier, createdAt: now }],
    skipDuplicates: true,
  });
  return tx.subject.findFirst({
    where: { organizationId, safetyIdentifier },
    select: { id: true, organizationId: true },
  });
}
