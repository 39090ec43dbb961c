import { newId } from "@/lib/ids";
import type { Db } from "@/lib/store/database";

export type OrganizationRow = {
  id: string;
  version: number;
  externalId: string;
  name: string;
  zdr: boolean;
  timezone: string;
  locale: string;
  tier: string | null;
};

export async function findOrganizationId(tx: Db, externalId: string): Promise<string | null> {
  const row = await tx.organization.findUnique({ where: { externalId }, select: { id: true } });
  return row?.id ?? null;
}

export function listOrganizationRows(
  tx: Db,
  limit: number,
): Promise<Pick<OrganizationRow, "id" | "externalId" | "name" | "zdr">[]> {
  return tx.organization.findMany({
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: limit,
    select: { id: true, externalId: true, name: true, zdr: true },
  });
}

/** The organization, locked until the transaction ends: batches that may keep its content have ended or wait. */
export async function lockOrganization(tx: Db, externalId: string): Promise<OrganizationRow | null> {
  const [row] = await tx.$queryRaw<OrganizationRow[]>`
    select id, version, external_id as "externalId", name, zdr, timezone, locale, tier
    from organizations where external_id = ${externalId} for update`;
  return row ?? null;
}

/** Registers an organization, or null where somebody else just did. */
export async function insertOrganization(
  tx: Db,
  row: Omit<OrganizationRow, "id" | "version">,
  createdAt: Date,
): Promise<OrganizationRow | null> {
  const organization = { ...row, id: newId(), version: 1 };
  const { count } = await tx.organization.createMany({
    data: { ...organization, createdAt },
    skipDuplicates: true,
  });
  return count === 1 ? organization : null;
}

export async function updateOrganization(
  tx: Db,
  { id, version, name, zdr, timezone, locale, tier }: OrganizationRow,
): Promise<void> {
  await tx.organization.update({ where: { id }, data: { version, name, zdr, timezone, locale, tier } });
}

export async function contactsOf(tx: Db, organizationId: string): Promise<string[]> {
  const rows = await tx.contact.findMany({ where: { organizationId }, orderBy: { email: "asc" } });
  return rows.map(({ email }) => email);
}

export async function replaceContacts(
  tx: Db,
  organizationId: string,
  emails: readonly string[],
): Promise<void> {
  await tx.contact.deleteMany({ where: { organizationId, email: { notIn: [...emails] } } });
  await tx.contact.createMany({
    data: emails.map((email) => ({ id: newId(), organizationId, email })),
    skipDuplicates: true,
  });
}

/** Deletes all content kept of an organization's traffic. Returns of how many signals. */
export async function purgeEvidence(tx: Db, organizationId: string): Promise<number> {
  const { count } = await tx.signalEvidence.deleteMany({ where: { organizationId } });
  return count;
}
