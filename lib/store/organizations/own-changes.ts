import type { MemberRole } from "@/lib/domain/actor";
import type { Db } from "@/lib/store/database";
import { Prisma } from "@/lib/store/generated/client";

export type OwnTopic = "members" | "contacts" | "keys" | "time_zone";

export type OwnChangeRow = {
  id: string;
  at: Date;
  action: string;
  by: string | null;
  about: string | null;
  role: MemberRole | null;
  from: string | null;
  to: string | null;
};

const topics: Record<OwnTopic, Prisma.Sql> = {
  members: Prisma.sql`(e.entity = 'organization' and e.action in (
      'invite', 'invite_again', 'withdraw_invitation', 'member_joined', 'change_member_role', 'remove_member')
    or e.entity = 'person' and e.action in ('create_person', 'disable_person', 'enable_person'))`,
  contacts: Prisma.sql`(e.entity = 'organization' and (e.action in ('add_contact', 'remove_contact', 'register_organization')
    or e.action = 'change_organization' and e.details -> 'changed' ? 'contacts'
    or e.action = 'remove_member' and e.details ->> 'wasContact' = 'true'))`,
  keys: Prisma.sql`e.entity = 'api_key'`,
  time_zone: Prisma.sql`(e.entity = 'organization' and (e.action = 'change_time_zone'
    or e.action = 'change_organization' and e.details -> 'changed' ? 'timezone'))`,
};

/**
 * One keyset page of an organization's own audit entries about one thing, newest first, strictly before `from`. Members
 * are named; everybody else is the provider, and null (invariant 11).
 */
export function ownChanges(
  tx: Db,
  page: { organizationId: string; topic: OwnTopic; from: { at: Date; id: string } | null; limit: number },
): Promise<OwnChangeRow[]> {
  const { organizationId, topic, from, limit } = page;
  const beyond = from ? Prisma.sql`and (e.at, e.id) < (${from.at}, ${from.id}::uuid)` : Prisma.empty;
  return tx.$queryRaw<OwnChangeRow[]>`
    select e.id, e.at, e.action, case when e.actor_kind = 'member' then e.actor_name end as by,
      coalesce(p.name, i.email, k.label, e.details ->> 'contact') as about,
      e.details ->> 'role' as role, e.details ->> 'from' as "from", e.details ->> 'to' as "to"
    from audit_entries e
      left join people p on p.id = case
        when e.entity = 'person' then e.entity_id else (e.details ->> 'person')::uuid end
      left join invitations i on i.id = (e.details ->> 'invitation')::uuid
      left join api_keys k on e.entity = 'api_key' and k.id = e.entity_id
    where e.organization_id = ${organizationId}::uuid and ${topics[topic]} ${beyond}
    order by e.at desc, e.id desc limit ${limit}`;
}
