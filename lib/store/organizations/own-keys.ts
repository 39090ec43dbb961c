import type { KeyScope } from "@/lib/domain/actor";
import type { Db } from "@/lib/store/database";

export type OwnKey = {
  id: string;
  label: string;
  scopes: KeyScope[];
  createdAt: Date;
  /** Null for one that the provider made. */
  createdBy: string | null;
  lastUsedAt: Date | null;
  expiresAt: Date | null;
  revokedAt: Date | null;
  /** Whether another was made to replace it. */
  isFollowed: boolean;
};

/** Newest first, those that open nothing any more last. */
export function ownKeys(tx: Db, organizationId: string, now: Date): Promise<OwnKey[]> {
  return tx.$queryRaw<OwnKey[]>`
    select k.id, k.label, k.scopes, k.created_at as "createdAt",
      case when e.actor_kind = 'member' then e.actor_name end as "createdBy",
      u.used_at as "lastUsedAt", k.expires_at as "expiresAt", k.revoked_at as "revokedAt",
      f.id is not null as "isFollowed"
    from api_keys k
      join audit_entries e on e.entity_id = k.id and e.version = 1
      left join api_key_uses u on u.key_id = k.id
      left join api_keys f on f.follows_id = k.id
    where k.organization_id = ${organizationId}::uuid
    order by k.revoked_at is not null or coalesce(k.expires_at <= ${now}, false), k.created_at desc, k.id desc
    limit 500`;
}

export async function ownKey(tx: Db, organizationId: string, id: string): Promise<boolean> {
  return (await tx.apiKey.count({ where: { id, organizationId } })) === 1;
}

export const countOpenKeys = (tx: Db, organizationId: string, now: Date): Promise<number> =>
  tx.apiKey.count({
    where: { organizationId, revokedAt: null, OR: [{ expiresAt: null }, { expiresAt: { gt: now } }] },
  });

/** Remembers that a key was used, unless that is on record since `since`: busy keys write once in a while. */
export async function recordKeyUse(tx: Db, id: string, now: Date, since: Date): Promise<void> {
  await tx.$executeRaw`
    insert into api_key_uses (key_id, used_at) values (${id}::uuid, ${now})
    on conflict (key_id) do update set used_at = excluded.used_at where api_key_uses.used_at <= ${since}`;
}
