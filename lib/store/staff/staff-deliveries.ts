import type { StaffMessageFacts } from "@/lib/domain/staff/staff-message";
import { type Db, db } from "@/lib/store/database";
import { enqueueStaffDeliveries } from "@/lib/store/jobs";
import { ABOUT, FACTS } from "./staff-message-facts";

/** Without a person, a post to the team's chat. */
export type NewStaffDelivery = { id: string; messageId: string; personId: string | null };

export async function insertStaffDeliveries(
  tx: Db,
  rows: readonly NewStaffDelivery[],
  dueAt: Date,
): Promise<void> {
  if (rows.length === 0) return;
  await tx.staffDelivery.createMany({
    data: rows.map((row) => ({
      ...row,
      channel: row.personId ? ("mail" as const) : ("chat" as const),
      nextAttemptAt: dueAt,
    })),
  });
  await enqueueStaffDeliveries(
    tx,
    rows.map(({ id }) => ({ id, runAt: dueAt })),
  );
}

export type LeasedStaffDelivery = StaffMessageFacts & {
  id: string;
  messageId: string;
  attempts: number;
  /** Null for the team's chat. */
  person: { email: string; timezone: string } | null;
};

/**
 * Takes one delivery for one attempt, by one conditional update: due, in nobody's hands, its message true and not
 * taken back, its reader not shut out. Null otherwise.
 */
export async function leaseStaffDelivery(
  id: string,
  now: Date,
  leaseUntil: Date,
): Promise<LeasedStaffDelivery | null> {
  const rows = await db().$queryRaw<LeasedStaffDelivery[]>`
    update staff_deliveries d set attempts = d.attempts + 1, lease_until = ${leaseUntil}
    from staff_messages m ${ABOUT}
    where m.id = d.message_id and d.id = ${id}::uuid and d.status = 'pending' and d.next_attempt_at <= ${now}
      and (d.lease_until is null or d.lease_until <= ${now})
      and m.visible_at <= ${now} and m.withdrawn_at is null
      and (d.person_id is null or exists (
        select from people where id = d.person_id and role is not null and disabled_at is null))
    returning d.id, d.message_id as "messageId", d.attempts, ${FACTS}, (
        select json_build_object('email', p.email, 'timezone', p.timezone) from people p where p.id = d.person_id
      ) as person`;
  return rows[0] ?? null;
}

/** Whom a post to the team's chat names: those told of it who want to be, and work here. */
export async function namesForChat(messageId: string): Promise<string[]> {
  const rows = await db().$queryRaw<{ name: string }[]>`
    select p.name from staff_recipients r join people p on p.id = r.person_id
    where r.message_id = ${messageId}::uuid and r.in_chat and p.disabled_at is null
    order by p.name`;
  return rows.map(({ name }) => name);
}

/** When a pending delivery that could not be leased may be tried; null where nothing is left to do. */
export async function staffDeliveryDueAt(id: string): Promise<Date | null> {
  const rows = await db().$queryRaw<{ at: Date }[]>`
    select greatest(d.next_attempt_at, d.lease_until, m.visible_at) as at
    from staff_deliveries d join staff_messages m on m.id = d.message_id
    where d.id = ${id}::uuid and d.status = 'pending' and m.withdrawn_at is null`;
  return rows[0]?.at ?? null;
}

/** Cancels it where its reader was shut out: let in again, they are not told what is long over. */
export async function cancelForShutOut(id: string): Promise<boolean> {
  const count = await db().$executeRaw`
    update staff_deliveries d set status = 'cancelled' from people p
    where d.id = ${id}::uuid and d.status = 'pending' and p.id = d.person_id
      and (p.disabled_at is not null or p.role is null)`;
  return count === 1;
}

/** Accepted counts even when a newer attempt has begun meanwhile: it is there. */
export async function recordTold(id: string, at: Date): Promise<void> {
  await db().staffDelivery.updateMany({
    where: { id, status: "pending" },
    data: { status: "delivered", deliveredAt: at, leaseUntil: null, lastError: null },
  });
}

type Attempt = Pick<LeasedStaffDelivery, "id" | "attempts">;

/** An attempt that failed speaks for itself alone: never over a newer one. Null gives up. */
export async function recordNotTold(
  tx: Db,
  { id, attempts }: Attempt,
  reason: string,
  nextAttemptAt: Date | null,
): Promise<void> {
  const { count } = await tx.staffDelivery.updateMany({
    where: { id, attempts, status: "pending" },
    data: {
      leaseUntil: null,
      lastError: reason,
      ...(nextAttemptAt ? { nextAttemptAt } : { status: "failed" as const }),
    },
  });
  if (count > 0 && nextAttemptAt) await enqueueStaffDeliveries(tx, [{ id, runAt: nextAttemptAt }]);
}

/** What is due and held by no attempt, oldest first: its job may have been lost. */
export async function dueStaffDeliveries(now: Date, limit: number): Promise<string[]> {
  const rows = await db().$queryRaw<{ id: string }[]>`
    select d.id from staff_deliveries d join staff_messages m on m.id = d.message_id
    where d.status = 'pending' and d.next_attempt_at <= ${now}
      and (d.lease_until is null or d.lease_until <= ${now})
      and m.visible_at <= ${now} and m.withdrawn_at is null
    order by d.next_attempt_at limit ${limit}`;
  return rows.map(({ id }) => id);
}
