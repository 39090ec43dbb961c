import { newId } from "@/lib/ids";
import type { Db } from "@/lib/store/database";
import { insertDeliveries, insertUndeliverable } from "@/lib/store/notices/deliveries";
import { messageIdOf } from "./send-mail";

function newDelivery(noticeId: string) {
  const id = newId();
  return { id, noticeId, messageId: messageIdOf(id) };
}

/**
 * Owes a notice by mail to each recipient from `dueAt` on; without any, it stands among the dead letters, and a person
 * must see that it reaches nobody.
 */
export async function oweMails(
  tx: Db,
  noticeId: string,
  recipients: readonly string[],
  dueAt: Date,
): Promise<void> {
  if (recipients.length === 0) {
    const reason = "The organization has no contacts. Add one, then send it again.";
    await insertUndeliverable(tx, newDelivery(noticeId), dueAt, reason);
    return;
  }
  const rows = recipients.map((recipient) => ({ ...newDelivery(noticeId), recipient, endpointId: null }));
  await insertDeliveries(tx, rows, dueAt);
}
