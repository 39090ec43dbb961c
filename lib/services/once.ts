import type { Actor } from "@/lib/domain/actor";
import type { Db } from "@/lib/store/database";
import { bodyHash, rememberResponse, takeKey } from "@/lib/store/idempotency";
import { refusedKey } from "./refused-key";

/**
 * Runs `work` once per actor and key (invariant 12): the same request again gets the first answer, another one under
 * the same key is refused as `key_reused`. While the first is being carried out, a person waits for its answer and a
 * machine is refused, since it knows how to try again. Without a key, every call is its own.
 */
export async function once<T extends object>(
  tx: Db,
  actor: Actor,
  key: string | undefined,
  request: object,
  now: Date,
  work: () => Promise<T>,
): Promise<T> {
  if (!key) return work();
  const waits = actor.kind !== "organization";
  const remembered = await takeKey(tx, { actor: actor.id, key, hash: bodyHash(request), waits }, now);
  if (remembered.kind === "again") return revive(remembered.response) as T;
  if (remembered.kind !== "first") throw refusedKey(remembered.kind);
  const response = await work();
  await rememberResponse(tx, actor.id, key, response);
  return response;
}

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/** Instants come back from JSON as text. */
function revive(response: unknown): unknown {
  return JSON.parse(JSON.stringify(response), (_key, value) =>
    typeof value === "string" && INSTANT.test(value) ? new Date(value) : value,
  );
}
