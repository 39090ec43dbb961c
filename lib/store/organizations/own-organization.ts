import { newId } from "@/lib/ids";
import type { Db } from "@/lib/store/database";

export type OwnOrganization = { id: string; version: number; name: string; timezone: string };

/** The organization, locked until the transaction ends: who belongs to it and may come in changes one by one. */
export async function lockOwnOrganization(tx: Db, id: string): Promise<OwnOrganization> {
  const [row] = await tx.$queryRaw<OwnOrganization[]>`
    select id, version, name, timezone from organizations where id = ${id}::uuid for update`;
  if (!row) throw new Error("somebody belongs to an organization that is not there");
  return row;
}

/** Writes the next version of a locked organization. Returns it. */
export async function bumpOrganization(
  tx: Db,
  id: string,
  change: { timezone?: string } = {},
): Promise<number> {
  const { version } = await tx.organization.update({
    where: { id },
    data: { ...change, version: { increment: 1 } },
    select: { version: true },
  });
  return version;
}

/** False where it is one already. */
export async function insertContact(tx: Db, organizationId: string, email: string): Promise<boolean> {
  const data = [{ id: newId(), organizationId, email }];
  return (await tx.contact.createMany({ data, skipDuplicates: true })).count === 1;
}

/** False where there was no such contact. */
export async function deleteContact(tx: Db, organizationId: string, email: string): Promise<boolean> {
  return (await tx.contact.deleteMany({ where: { organizationId, email } })).count === 1;
}
