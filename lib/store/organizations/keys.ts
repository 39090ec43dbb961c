import type { KeyScope } from "@/lib/domain/actor";
import type { Db } from "@/lib/store/database";

export type KeyRow = {
  id: string;
  version: number;
  kind: "operator" | "organization";
  organizationId: string | null;
  label: string;
  scopes: KeyScope[];
  createdAt: Date;
  expiresAt: Date | null;
  revokedAt: Date | null;
};

const columns = {
  id: true,
  version: true,
  kind: true,
  organizationId: true,
  label: true,
  scopes: true,
  createdAt: true,
  expiresAt: true,
  revokedAt: true,
} as const;

const rowOf = <Row extends { scopes: string[] }>(row: Row) => ({
  ...row,
  scopes: row.scopes as KeyScope[],
});

export async function insertKey(
  tx: Db,
  key: Omit<KeyRow, "version" | "revokedAt"> & { hash: string; followsId?: string },
): Promise<void> {
  await tx.apiKey.create({ data: key });
}

/** With when it was used last, as far as that is remembered. */
export async function findKeyByHash(
  tx: Db,
  hash: string,
): Promise<(KeyRow & { usedAt: Date | null }) | null> {
  const row = await tx.apiKey.findUnique({
    where: { hash },
    select: { ...columns, use: { select: { usedAt: true } } },
  });
  return row && { ...rowOf(row), usedAt: row.use?.usedAt ?? null };
}

/** Locked, so that nobody else ends or replaces it meanwhile. */
export async function lockKey(tx: Db, id: string): Promise<(KeyRow & { isFollowed: boolean }) | null> {
  await tx.$queryRaw`select id from api_keys where id = ${id}::uuid for update`;
  const row = await tx.apiKey.findUnique({
    where: { id },
    select: { ...columns, followedBy: { select: { id: true } } },
  });
  return row && { ...rowOf(row), isFollowed: row.followedBy !== null };
}

/** Gives a key an end. Returns its new version. */
export async function endKeyAt(tx: Db, id: string, expiresAt: Date): Promise<number> {
  const data = { expiresAt, version: { increment: 1 } };
  return (await tx.apiKey.update({ where: { id }, data, select: { version: true } })).version;
}

/** Revokes a key that is not revoked yet. Returns its new version; null where nothing was to be done. */
export async function revokeKeyRow(tx: Db, id: string, revokedAt: Date): Promise<number | null> {
  const [row] = await tx.apiKey.updateManyAndReturn({
    where: { id, revokedAt: null },
    data: { revokedAt, version: { increment: 1 } },
    select: { version: true },
  });
  return row?.version ?? null;
}

/** Those of the keys that open nothing any more. */
export async function endedAmong(tx: Db, ids: readonly string[], now: Date): Promise<string[]> {
  const rows = await tx.apiKey.findMany({
    where: { id: { in: [...ids] }, OR: [{ revokedAt: { not: null } }, { expiresAt: { lte: now } }] },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

export type OperatorKey = {
  id: string;
  label: string;
  createdAt: Date;
  createdBy: string;
  lastUsedAt: Date | null;
  expiresAt: Date | null;
  revokedAt: Date | null;
  isFollowed: boolean;
};

/** Newest first, those that open nothing any more last. */
export function operatorKeys(tx: Db, now: Date): Promise<OperatorKey[]> {
  return tx.$queryRaw<OperatorKey[]>`
    select k.id, k.label, k.created_at as "createdAt", e.actor_name as "createdBy", u.used_at as "lastUsedAt",
      k.expires_at as "expiresAt", k.revoked_at as "revokedAt",
      exists (select from api_keys where follows_id = k.id) as "isFollowed"
    from api_keys k
      join audit_entries e on e.entity_id = k.id and e.version = 1
      left join api_key_uses u on u.key_id = k.id
    where k.kind = 'operator'
    order by k.revoked_at is not null or coalesce(k.expires_at <= ${now}, false), k.created_at desc, k.id desc
    limit 500`;
}
