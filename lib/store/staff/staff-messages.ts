import type { StaffRole } from "@/lib/domain/actor";
import type { StaffChoice } from "@/lib/domain/staff/staff-choice";
import type { StaffMessageOwed } from "@/lib/domain/staff/staff-message";
import type { Db } from "@/lib/store/database";

export type Listener = { id: string; choices: StaffChoice[] };

/** Those in one of the roles who work here, by id or all of them, with what they chose. */
export async function listeners(
  tx: Db,
  { roles, ids, except }: { roles: StaffRole[]; ids?: readonly string[]; except: readonly string[] },
): Promise<Listener[]> {
  const people = await tx.person.findMany({
    where: {
      role: { in: roles },
      disabledAt: null,
      id: { notIn: [...except], ...(ids ? { in: [...ids] } : {}) },
    },
    orderBy: { id: "asc" },
    select: { id: true },
  });
  const choices = await tx.staffChoice.findMany({ where: { personId: { in: people.map(({ id }) => id) } } });
  return people.map(({ id }) => ({ id, choices: choices.filter(({ personId }) => personId === id) }));
}

/** False where the same topic was told before. */
export async function insertStaffMessage(
  tx: Db,
  id: string,
  owed: StaffMessageOwed,
  now: Date,
): Promise<boolean> {
  const { audience: _, by, ...row } = owed;
  const { count } = await tx.staffMessage.createMany({
    data: [{ ...row, id, byId: by, createdAt: now }],
    skipDuplicates: true,
  });
  return count === 1;
}

export type NewRecipient = { personId: string; inApp: boolean; inChat: boolean };

export async function insertRecipients(
  tx: Db,
  messageId: string,
  rows: readonly NewRecipient[],
): Promise<void> {
  await tx.staffRecipient.createMany({ data: rows.map((row) => ({ ...row, messageId })) });
}

/** Takes back what is told of these topics, and what of it has not been sent. */
export async function withdrawStaffMessages(tx: Db, topics: readonly string[], now: Date): Promise<void> {
  const told = { topic: { in: [...topics] }, withdrawnAt: null };
  const cancelled = { status: { in: ["pending" as const, "failed" as const] }, message: told };
  await tx.staffDelivery.updateMany({ where: cancelled, data: { status: "cancelled" } });
  await tx.staffMessage.updateMany({ where: told, data: { withdrawnAt: now } });
}
