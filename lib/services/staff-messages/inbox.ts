import type { NotificationRow } from "@/lib/contract/console/notification";
import { pathOf, referenceOf, wordsOf } from "@/lib/delivery/staff-message";
import type { Actor } from "@/lib/domain/actor";
import { db } from "@/lib/store/database";
import { type InboxRow, inboxPage, markAllRead, markRead, unreadOf } from "@/lib/store/staff/staff-inbox";
import { authorize } from "../authorize";
import { pageOf, positionOf } from "../cursor";

/** More is not counted: nobody acts on the difference. */
const MOST = 100;

function rowOf({ id, at, readAt, ...facts }: InboxRow): NotificationRow {
  const { kind, dueAt } = facts;
  return {
    id,
    kind,
    ...wordsOf(facts),
    reference: referenceOf(facts),
    path: pathOf(facts),
    at,
    dueAt,
    readAt,
  };
}

/** What whoever asks was told, newest first; what is not true yet, or no longer, is not in it. */
export async function listMessages(
  actor: Actor,
  { cursor, limit }: { cursor?: string | undefined; limit: number },
  now: Date,
) {
  authorize(actor, "be_told");
  const found = await inboxPage(db(), { personId: actor.id, now }, positionOf(cursor), limit + 1);
  const { page, nextCursor } = pageOf(found, limit, ({ at, id }) => ({ at, id }));
  return { rows: page.map(rowOf), nextCursor };
}

export async function unreadMessages(actor: Actor, now: Date) {
  authorize(actor, "be_told");
  const person = { personId: actor.id, now };
  const { count, latest } = await unreadOf(db(), person, MOST);
  if (latest === null) return { unread: count, latest };
  const [newest] = (await inboxPage(db(), person, null, 1)).map(rowOf);
  return { unread: count, latest: newest?.id === latest ? newest : null };
}

/** Marks one as read; nothing happens to what is not one's own. */
export async function readMessage(actor: Actor, { id }: { id: string }, now: Date) {
  authorize(actor, "be_told");
  const person = { personId: actor.id, now };
  await markRead(db(), person, id);
  return { unread: (await unreadOf(db(), person, MOST)).count };
}

/** Marks all as read that were there when `until` was the newest: what came meanwhile stays unread. */
export async function readAllMessages(actor: Actor, { until }: { until: string }, now: Date) {
  authorize(actor, "be_told");
  const person = { personId: actor.id, now };
  await markAllRead(db(), person, until);
  return { unread: (await unreadOf(db(), person, MOST)).count };
}
