import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import type { Db } from "./database";

export type Remembered = { kind: "first" } | { kind: "again"; response: unknown } | { kind: "reused" };

/** SHA-256 over the canonical JSON (RFC 8785) of a request, so that member order does not matter. */
export function bodyHash(body: unknown): Buffer<ArrayBuffer> {
  return createHash("sha256")
    .update(canonicalize(body) ?? "null")
    .digest() as Buffer<ArrayBuffer>;
}

/**
 * Takes a request's key within the transaction that carries it out. Whoever comes second waits here until the
 * first has committed, and then gets its answer; another body under the same key is `reused`.
 */
export async function takeKey(
  tx: Db,
  actor: string,
  key: string,
  hash: Buffer,
  now: Date,
): Promise<Remembered> {
  const taken = await tx.$executeRaw`
    insert into idempotency_keys (actor, key, body_hash, created_at) values (${actor}, ${key}, ${hash}, ${now})
    on conflict do nothing`;
  if (taken === 1) return { kind: "first" };
  const row = await tx.idempotencyKey.findUniqueOrThrow({ where: { actor_key: { actor, key } } });
  return hash.equals(row.bodyHash) ? { kind: "again", response: row.response } : { kind: "reused" };
}

export async function rememberResponse(tx: Db, actor: string, key: string, response: object): Promise<void> {
  await tx.idempotencyKey.update({ where: { actor_key: { actor, key } }, data: { response } });
}
