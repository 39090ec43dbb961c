import type { Actor } from "@/lib/domain/actor";
import { db } from "@/lib/store/database";
import { type Facets, queueFacets } from "@/lib/store/queue/facets";
import { authorize } from "../authorize";

/** What a filter of the queue may be set to. */
export async function facetsOfQueue(actor: Actor): Promise<Facets> {
  authorize(actor, "see_queue");
  return queueFacets(db());
}
