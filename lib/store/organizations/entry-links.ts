import type { MemberRole } from "@/lib/domain/actor";
import { type Db, db } from "@/lib/store/database";
import { enqueueEntryMails } from "@/lib/store/jobs";

export type EntryLink = {
  id: string;
  organizationId: string;
  invitationId: string | null;
  email: string;
  createdAt: Date;
  expiresAt: Date;
  usedAt: Date | null;
};

export type NewEntryLink = Omit<EntryLink, "usedAt"> & { hash: string };

/** Owes the mails of links: rows and jobs within the transaction that makes them. */
export async function insertEntryLinks(tx: Db, rows: readonly NewEntryLink[]): Promise<void> {
  await tx.entryLink.createMany({ data: rows.map((row) => ({ ...row, nextAttemptAt: row.createdAt })) });
  await enqueueEntryMails(
    tx,
    rows.map(({ id, createdAt }) => ({ id, runAt: createdAt })),
  );
}

export function findEntryLink(tx: Db, hash: string): Promise<EntryLink | null> {
  return tx.entryLink.findUnique({
    where: { hash },
    select: {
      id: true,
      organizationId: true,
      invitationId: true,
      email: true,
      createdAt: true,
      expiresAt: true,
      usedAt: true,
    },
  });
}

/** Uses a link up; false where somebody else did, or its time is over. */
export async function spendEntryLink(tx: Db, id: string, now: Date): Promise<boolean> {
  const { count } = await tx.entryLink.updateMany({
    where: { id, usedAt: null, expiresAt: { gt: now } },
    data: { usedAt: now },
  });
  return count === 1;
}

export type LeasedEntryMail = {
  id: string;
  email: string;
  attempts: number;
  createdAt: Date;
  expiresAt: Date;
  organization: string;
  /** The organization's zone. */
  timezone: string;
  locale: string;
  invitation: { role: MemberRole; by: string } | null;
};

/** Takes one mail for one attempt, by one conditional update: due, in nobody's hands, its link still of use. */
export async function leaseEntryMail(
  id: string,
  now: Date,
  leaseUntil: Date,
): Promise<LeasedEntryMail | null> {
  const rows = await db().$queryRaw<LeasedEntryMail[]>`
    update entry_links l set attempts = l.attempts + 1, lease_until = ${leaseUntil}
    from organizations o
    where o.id = l.organization_id and l.id = ${id}::uuid and l.status = 'pending' and l.next_attempt_at <= ${now}
      and (l.lease_until is null or l.lease_until <= ${now}) and l.expires_at > ${now} and l.used_at is null
      and not exists (select from invitations i where i.id = l.invitation_id
        and (i.withdrawn_at is not null or i.accepted_at is not null))
    returning l.id, l.email, l.attempts, l.created_at as "createdAt", l.expires_at as "expiresAt",
      o.name as organization, o.timezone, o.locale, (
        select json_build_object('role', i.role, 'by', p.name) from invitations i join people p on p.id = i.invited_by
        where i.id = l.invitation_id
      ) as invitation`;
  return rows[0] ?? null;
}

/** When a pending mail that could not be leased may be tried; null where nothing is left to do. */
export async function entryMailDueAt(id: string, now: Date): Promise<Date | null> {
  const rows = await db().$queryRaw<{ at: Date }[]>`
    select greatest(next_attempt_at, lease_until) as at from entry_links
    where id = ${id}::uuid and status = 'pending' and expires_at > ${now} and used_at is null
      and not exists (select from invitations i where i.id = invitation_id
        and (i.withdrawn_at is not null or i.accepted_at is not null))`;
  return rows[0]?.at ?? null;
}

export async function recordMailed(id: string, at: Date): Promise<void> {
  await db().entryLink.updateMany({
    where: { id, status: "pending" },
    data: { status: "delivered", deliveredAt: at, leaseUntil: null, lastError: null },
  });
}

/** An attempt that failed speaks for itself alone: never over a newer one. Null gives up. */
export async function recordNotMailed(
  tx: Db,
  { id, attempts }: Pick<LeasedEntryMail, "id" | "attempts">,
  lastError: string,
  nextAttemptAt: Date | null,
): Promise<void> {
  const { count } = await tx.entryLink.updateMany({
    where: { id, attempts, status: "pending" },
    data: {
      leaseUntil: null,
      lastError,
      ...(nextAttemptAt ? { nextAttemptAt } : { status: "failed" as const }),
    },
  });
  if (count > 0 && nextAttemptAt) await enqueueEntryMails(tx, [{ id, runAt: nextAttemptAt }]);
}

/** What is due and held by no attempt, oldest first: its job may have been lost. */
export async function dueEntryMails(now: Date, limit: number): Promise<string[]> {
  const rows = await db().$queryRaw<{ id: string }[]>`
    select id from entry_links
    where status = 'pending' and next_attempt_at <= ${now} and (lease_until is null or lease_until <= ${now})
      and expires_at > ${now} and used_at is null
    order by next_attempt_at limit ${limit}`;
  return rows.map(({ id }) => id);
}

/** Forgets links that ran out before `before`, and with them the addresses they went to. */
export async function forgetEntryLinks(before: Date): Promise<void> {
  await db().entryLink.deleteMany({ where: { expiresAt: { lt: before } } });
}
