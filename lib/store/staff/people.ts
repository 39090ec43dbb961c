import type { MemberRole, StaffRole } from "@/lib/domain/actor";
import type { Db } from "@/lib/store/database";

/** A person as signing in and every later request need it. */
export type PersonRow = {
  id: string;
  version: number;
  email: string;
  name: string;
  role: StaffRole | null;
  timezone: string;
  passwordHash: string | null;
  disabledAt: Date | null;
  sessionsFrom: Date;
  memberships: { organizationId: string; role: MemberRole }[];
};

const memberships = {
  select: { organizationId: true, role: true },
  orderBy: { organizationId: "asc" },
} as const;

export const findPerson = (tx: Db, id: string): Promise<PersonRow | null> =>
  tx.person.findUnique({ where: { id }, include: { memberships } });

/** What somebody may do here at this moment; null for customers, strangers and whoever is shut out. */
export async function staffRoleOf(tx: Db, id: string): Promise<StaffRole | null> {
  const person = await tx.person.findFirst({ where: { id, disabledAt: null }, select: { role: true } });
  return person?.role ?? null;
}

/** `email` in lower case. */
export const findPersonByEmail = (tx: Db, email: string): Promise<PersonRow | null> =>
  tx.person.findUnique({ where: { email }, include: { memberships } });

export type NewPerson = Omit<PersonRow, "version" | "disabledAt"> & { createdAt: Date };

/** False where the e-mail address is taken. */
export async function insertPerson(tx: Db, { memberships, ...person }: NewPerson): Promise<boolean> {
  const { count } = await tx.person.createMany({ data: person, skipDuplicates: true });
  if (count === 0) return false;
  await tx.membership.createMany({
    data: memberships.map((membership) => ({ ...membership, personId: person.id })),
  });
  return true;
}

/** What may change of a person. */
export type PersonChange = Partial<Pick<PersonRow, "role" | "passwordHash" | "disabledAt" | "sessionsFrom">>;

/** Writes the next version of a person; false where somebody else was first. */
export async function updatePerson(
  tx: Db,
  { id, version }: Pick<PersonRow, "id" | "version">,
  change: PersonChange,
): Promise<boolean> {
  const { count } = await tx.person.updateMany({
    where: { id, version },
    data: { ...change, version: version + 1 },
  });
  return count === 1;
}

/** Writes the next version of a person under the name they gave; a conflict is the caller's lock to prevent. */
export async function renamePerson(
  tx: Db,
  { id, version }: Pick<PersonRow, "id" | "version">,
  name: string,
): Promise<void> {
  await tx.person.update({ where: { id, version }, data: { name, version: version + 1 } });
}

/** The administrators who can sign in, held as they are until the transaction ends: of two who remove each other, one waits. */
export async function lockAdmins(tx: Db): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select id from people where role = 'admin' and disabled_at is null order by id for no key update`;
  return rows.map(({ id }) => id);
}
