import type { Actor } from "@/lib/domain/actor";
import { MINUTE, plus } from "@/lib/domain/duration";
import { answerKey, bodyHash, holdKey, releaseKey } from "@/lib/store/idempotency";
import { refusedKey } from "./refused-key";

/** Longer than any request takes. Afterwards whoever holds the key is dead. */
const HOLD_MS = MINUTE;

/**
 * Like {@link once}, for work that has transactions of its own and may be done twice without harm: what stays of a
 * process that died between the two is work done and a key that is free again a minute later. `work` authorizes.
 */
export async function onceHeld<T extends object>(
  { actor, key, now }: { actor: Actor; key: string | undefined; now: Date },
  request: object,
  work: () => Promise<T>,
): Promise<T> {
  if (!key) return work();
  const held = await holdKey(
    { actor: actor.id, key, hash: bodyHash(request) },
    { now, until: plus(now, HOLD_MS) },
  );
  // What is answered here holds texts and numbers alone, as it came.
  if (held.kind === "again") return held.response as T;
  if (held.kind !== "first") throw refusedKey(held.kind);
  try {
    const response = await work();
    await answerKey(actor.id, key, response);
    return response;
  } catch (error) {
    await releaseKey(actor.id, key);
    throw error;
  }
}
