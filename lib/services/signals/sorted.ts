import type { Rejection } from "@/lib/contract/v1/error";
import type { KnownSignal } from "@/lib/store/signals/signals-known";
import { signalHash } from "./body";
import type { Placed } from "./placed";

export type Sorted = { fresh: Placed[]; repeated: Placed[]; rejected: Rejection[] };

/** What was kept before an organization turned to zero data retention was hashed with its content. */
function isSameBody({ signal, organization, hash }: Placed, known: string): boolean {
  if (hash === known) return true;
  const discarded = organization.zdr ? signal.evidence?.excerpt : undefined;
  return discarded !== undefined && signalHash(signal, discarded) === known;
}

/** Tells signals sent for the first time from repeats, within the batch and from before (invariant 12). */
export function sortOut(placed: readonly Placed[], known: ReadonlyMap<string, KnownSignal>): Sorted {
  const hashes = new Map([...known].map(([senderId, { hash }]) => [senderId, hash]));
  const sorted: Sorted = { fresh: [], repeated: [], rejected: [] };
  for (const item of placed) {
    const before = hashes.get(item.signal.id);
    if (before === undefined) {
      hashes.set(item.signal.id, item.hash);
      sorted.fresh.push(item);
    } else if (isSameBody(item, before)) sorted.repeated.push(item);
    else
      sorted.rejected.push({
        index: item.index,
        code: "id_reused",
        message: "This id was used for another signal. Give every signal an id of its own.",
      });
  }
  return sorted;
}
