import type { Actor } from "@/lib/domain/actor";
import { env } from "@/lib/env";
import { notFound } from "@/lib/errors";
import { isId } from "@/lib/ids";
import { mailboxMessage, mailboxPage } from "@/lib/store/notices/mailbox";
import { authorize } from "../authorize";
import { pageOf, positionOf } from "../cursor";

type Page = { cursor?: string | undefined; limit: number };

/** What the app accepted as its own mail server, newest first; nothing where a real one is configured. */
export async function listMailbox(actor: Actor, { cursor, limit }: Page) {
  authorize(actor, "see_mailbox");
  const found = await mailboxPage(positionOf(cursor), limit + 1);
  const { page, nextCursor } = pageOf(found, limit, ({ receivedAt, id }) => ({ at: receivedAt, id }));
  return { rows: page, nextCursor, isMailServer: env().mail === null };
}

/** One mail as it was sent, its signed link included. Show the HTML in a sandbox only. */
export async function getMailboxMessage(actor: Actor, input: { id: string }) {
  authorize(actor, "see_mailbox");
  const message = isId(input.id) ? await mailboxMessage(input.id) : null;
  if (!message) throw notFound("mail");
  return message;
}
