import { newId } from "@/lib/ids";
import { db } from "@/lib/store/database";

export type NewMailboxMessage = {
  messageId: string;
  sender: string;
  recipient: string;
  title: string;
  text: string;
  html: string;
  receivedAt: Date;
};

/** Accepts a mail; one that came before under the same Message-ID is there already. */
export async function putInMailbox(message: NewMailboxMessage): Promise<void> {
  await db().mailboxMessage.createMany({ data: [{ id: newId(), ...message }], skipDuplicates: true });
}

/** Newest first, from the position given on. */
export async function mailboxPage(from: { at: Date; id: string } | null, limit: number) {
  return db().mailboxMessage.findMany({
    where: from
      ? {
          receivedAt: { lte: from.at },
          OR: [{ receivedAt: { lt: from.at } }, { id: { lt: from.id } }],
        }
      : {},
    orderBy: [{ receivedAt: "desc" }, { id: "desc" }],
    take: limit,
    select: { id: true, recipient: true, title: true, receivedAt: true },
  });
}

export async function mailboxMessage(id: string) {
  return db().mailboxMessage.findUnique({ where: { id }, omit: { messageId: true } });
}
