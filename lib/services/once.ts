import type { Actor } from "@/lib/domain/actor";
import { AppError } from "@/lib/errors";
import type { Db } from "@/lib/store/database";
import { bodyHash, rememberResponse, takeKey } from "@/lib/store/idempotency";

/**
 * Runs `work` once per actor and key (invariant 12): the same request again gets the first answer, another one under
 * the same key is refused as `key_reused`. Without a key, every call is its own.
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
  const remembered = await takeKey(tx, actor.id, key, bodyHash(request), now);
  if (remembered.kind === "reused")
    throw new AppError(
      "key_reused",
      "This key was used for another request. Use a new key for a new request.",
    );
  if (remembered.kind === "again") return revive(remembered.response) as T;
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
