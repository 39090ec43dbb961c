import type { MemberRole, StaffRole } from "@/lib/domain/actor";
import type { Db } from "./database";

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

/** Writes the next version of a person; false where somebody else was first. */
export async function updatePerson(
  tx: Db,
  { id, version }: Pick<PersonRow, "id" | "version">,
  change: Partial<Pick<PersonRow, "passwordHash" | "disabledAt" | "sessionsFrom">>,
): Promise<boolean> {
  const { count } = await tx.person.updateMany({
    where: { id, version },
    data: { ...change, version: version + 1 },
  });
  return count === 1;
}
