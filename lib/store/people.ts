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
