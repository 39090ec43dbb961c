import type { MemberRole } from "@/lib/domain/actor";
import type { Db } from "@/lib/store/database";

export type Member = { id: string; name: string; email: string; role: MemberRole; isDisabled: boolean };

/** Those of an organization, its owners first, then by name. */
export async function membersOf(tx: Db, organizationId: string): Promise<Member[]> {
  const rows = await tx.membership.findMany({
    where: { organizationId },
    orderBy: [{ role: "asc" }, { person: { name: "asc" } }, { personId: "asc" }],
    select: { role: true, person: { select: { id: true, name: true, email: true, disabledAt: true } } },
  });
  return rows.map(({ role, person: { disabledAt, ...person } }) => ({
    ...person,
    role,
    isDisabled: disabledAt !== null,
  }));
}

export async function insertMembership(
  tx: Db,
  membership: { personId: string; organizationId: string; role: MemberRole },
): Promise<void> {
  await tx.membership.create({ data: membership });
}

export async function changeMembership(tx: Db, personId: string, role: MemberRole): Promise<void> {
  await tx.membership.updateMany({ where: { personId }, data: { role } });
}

export async function deleteMembership(tx: Db, personId: string): Promise<void> {
  await tx.membership.deleteMany({ where: { personId } });
}
