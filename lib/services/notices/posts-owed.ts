import { newId } from "@/lib/ids";
import type { Db } from "@/lib/store/database";
import { insertDeliveries } from "@/lib/store/notices/deliveries";
import { eventId } from "../webhooks/event";

/** Owes a notice as an event to each endpoint, from `dueAt` on. */
export async function owePosts(
  tx: Db,
  noticeId: string,
  endpoints: readonly { id: string; url: string }[],
  dueAt: Date,
): Promise<void> {
  if (endpoints.length === 0) return;
  const rows = endpoints.map((endpoint) => ({
    id: newId(),
    noticeId,
    recipient: endpoint.url,
    endpointId: endpoint.id,
    messageId: `${eventId(noticeId)}.${endpoint.id}`,
  }));
  await insertDeliveries(tx, rows, dueAt);
}
