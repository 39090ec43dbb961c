import type { StaffMessageFacts } from "@/lib/domain/staff/staff-message";
import type { Db } from "@/lib/store/database";
import { Prisma } from "@/lib/store/generated/client";
import { ABOUT, FACTS } from "./staff-message-facts";

export type InboxRow = StaffMessageFacts & { id: string; at: Date; readAt: Date | null };

type Person = { personId: string; now: Date };

/** True by now, not taken back, and chosen to be seen in the console. */
const shown = ({ personId, now }: Person) => Prisma.sql`
  staff_recipients r join staff_messages m on m.id = r.message_id
  where r.person_id = ${personId}::uuid and r.in_app and m.visible_at <= ${now} and m.withdrawn_at is null`;

/** Newest first, from the message `from` on: ids are in the order of their writing. */
export function inboxPage(
  tx: Db,
  person: Person,
  from: { id: string } | null,
  limit: number,
): Promise<InboxRow[]> {
  const beyond = from ? Prisma.sql`and r.message_id < ${from.id}::uuid` : Prisma.empty;
  return tx.$queryRaw<InboxRow[]>`
    with page as (
      select m.*, r.read_at from ${shown(person)} ${beyond} order by r.message_id desc limit ${limit})
    select m.id, m.visible_at as at, m.read_at as "readAt", ${FACTS} from page m ${ABOUT} order by m.id desc`;
}

/** How many are unread, counted as far as `most`, and the newest of them. */
export async function unreadOf(
  tx: Db,
  person: Person,
  most: number,
): Promise<{ count: number; latest: string | null }> {
  const rows = await tx.$queryRaw<{ count: number; latest: string | null }[]>`
    select count(*)::int as count, (array_agg(x.id order by x.id desc))[1]::text as latest from (
      select m.id from ${shown(person)} and r.read_at is null order by r.message_id desc limit ${most}) x`;
  return rows[0] ?? { count: 0, latest: null };
}

/** One message, as {@link inboxPage} shows it. */
export async function markRead(tx: Db, { personId, now }: Person, messageId: string): Promise<void> {
  await tx.staffRecipient.updateMany({ where: { personId, messageId, readAt: null }, data: { readAt: now } });
}

/** Everything that could be seen, as far as the message `until`. */
export async function markAllRead(tx: Db, { personId, now }: Person, until: string): Promise<void> {
  await tx.staffRecipient.updateMany({
    where: { personId, messageId: { lte: until }, readAt: null, message: { visibleAt: { lte: now } } },
    data: { readAt: now },
  });
}
