import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import { type Db, db } from "./database";

export type Remembered =
  | { kind: "first" }
  | { kind: "again"; response: unknown }
  | { kind: "reused" }
  | { kind: "in_use" };

/** SHA-256 over the canonical JSON (RFC 8785) of a request, so that member order does not matter. */
export function bodyHash(body: unknown): Buffer<ArrayBuffer> {
  return createHash("sha256")
    .update(canonicalize(body) ?? "null")
    .digest() as Buffer<ArrayBuffer>;
}

/** Whoever has it, has it until the end of their transaction, however that ends. */
async function isFree(tx: Db, actor: string, key: string): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ free: boolean }[]>`
    select pg_try_advisory_xact_lock(hashtextextended(${`${actor} ${key}`}, 0)) as free`;
  return row?.free ?? false;
}

/**
 * Takes a request's key within the transaction that carries it out. Whoever comes second waits here until the
 * first has committed, and then gets its answer, or is told that it is `in_use`; another body under the same key is
 * `reused`.
 */
export async function takeKey(
  tx: Db,
  { actor, key, hash, waits }: { actor: string; key: string; hash: Buffer; waits: boolean },
  now: Date,
): Promise<Remembered> {
  if (!waits && !(await isFree(tx, actor, key))) return { kind: "in_use" };
  const taken = await tx.$executeRaw`
    insert into idempotency_keys (actor, key, body_hash, created_at) values (${actor}, ${key}, ${hash}, ${now})
    on conflict do nothing`;
  if (taken === 1) return { kind: "first" };
  const row = await tx.idempotencyKey.findUniqueOrThrow({ where: { actor_key: { actor, key } } });
  return hash.equals(row.bodyHash) ? { kind: "again", response: row.response } : { kind: "reused" };
}

/**
 * Takes a key for work that has transactions of its own, until `until` at most: so a process that died with it does not
 * hold it for ever.
 */
export async function holdKey(
  { actor, key, hash }: { actor: string; key: string; hash: Buffer },
  { now, until }: { now: Date; until: Date },
): Promise<Remembered> {
  const taken = await db().$executeRaw`
    insert into idempotency_keys as held (actor, key, body_hash, created_at, held_until)
    values (${actor}, ${key}, ${hash}, ${now}, ${until})
    on conflict (actor, key) do update set held_until = excluded.held_until
    where held.held_until <= ${now} and held.body_hash = excluded.body_hash`;
  if (taken === 1) return { kind: "first" };
  const row = await db().idempotencyKey.findUnique({ where: { actor_key: { actor, key } } });
  if (!row) return { kind: "in_use" };
  if (!hash.equals(row.bodyHash)) return { kind: "reused" };
  return row.heldUntil ? { kind: "in_use" } : { kind: "again", response: row.response };
}

/** Ends a hold with the answer. */
export async function answerKey(actor: string, key: string, response: object): Promise<void> {
  await db().idempotencyKey.update({
    where: { actor_key: { actor, key } },
    data: { response, heldUntil: null },
  });
}

/** Ends a hold whose work failed, as if it had not been asked for. */
export async function releaseKey(actor: string, key: string): Promise<void> {
  await db().idempotencyKey.deleteMany({ where: { actor, key, heldUntil: { not: null } } });
}

export async function rememberResponse(tx: Db, actor: string, key: string, response: object): Promise<void> {
  await tx.idempotencyKey.update({ where: { actor_key: { actor, key } }, data: { response } });
}
