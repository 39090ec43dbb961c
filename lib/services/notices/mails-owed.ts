import { env } from "@/lib/env";
import { newId } from "@/lib/ids";
import type { Db } from "@/lib/store/database";
import { insertDeliveries, insertUndeliverable } from "@/lib/store/deliveries";

/** Made once and kept, so that a mail sent again after a crash is known by its receiver as the same one. */
const messageId = (id: string) => `<${id}@${new URL(env().baseUrl).hostname}>`;

function newDelivery(noticeId: string) {
  const id = newId();
  return { id, noticeId, messageId: messageId(id) };
}

/** Owes a notice by mail to each recipient from `dueAt` on; without any, a person must see that it reaches nobody. */
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
  const rows = recipients.map((recipient) => ({ ...newDelivery(noticeId), recipient }));
  await insertDeliveries(tx, rows, dueAt);
}
