import type { KeyScope } from "@/lib/domain/actor";
import type { Db } from "@/lib/store/database";

export type KeyRow = {
  id: string;
  version: number;
  kind: "operator" | "organization";
  organizationId: string | null;
  label: string;
  scopes: KeyScope[];
  revokedAt: Date | null;
};

const columns = {
  id: true,
  version: true,
  kind: true,
  organizationId: true,
  label: true,
  scopes: true,
  revokedAt: true,
} as const;

const rowOf = <Row extends { scopes: string[] }>(row: Row) => ({
  ...row,
  scopes: row.scopes as KeyScope[],
});

export async function insertKey(
  tx: Db,
  key: Omit<KeyRow, "version" | "revokedAt"> & { hash: string; createdAt: Date },
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
export async function revokedAmong(tx: Db, ids: readonly string[]): Promise<string[]> {
  const rows = await tx.apiKey.findMany({
    where: { id: { in: [...ids] }, revokedAt: { not: null } },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

export type OperatorKey = {
  id: string;
  label: string;
  createdAt: Date;
  createdBy: string;
  revokedAt: Date | null;
};

/** Newest first, the revoked ones last. */
export function operatorKeys(tx: Db): Promise<OperatorKey[]> {
  return tx.$queryRaw<OperatorKey[]>`
    select k.id, k.label, k.created_at as "createdAt", e.actor_name as "createdBy", k.revoked_at as "revokedAt"
    from api_keys k join audit_entries e on e.entity_id = k.id and e.version = 1
    where k.kind = 'operator'
    order by k.revoked_at is not null, k.created_at desc, k.id desc
    limit 500`;
}
