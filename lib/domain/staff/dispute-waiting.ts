import type { Dispute } from "@/lib/domain/block/dispute";
import { type Told, topicOf } from "./told";

/** A dispute is told of once, as it is filed, to whoever may answer it, and waits for nobody once it is answered. */
export function disputeWaiting({ id, blockId, status, filedAt }: Dispute): Told {
  const kind = "block_disputed";
  const topic = topicOf(kind, id);
  if (status !== "open") return { owed: [], over: [topic] };
  const audience = { whoMay: "answer_dispute", except: [] } as const;
  return { owed: [{ kind, topic, audience, by: null, blockId, visibleAt: filedAt }], over: [] };
}
