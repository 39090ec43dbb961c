import type { MemberRole } from "@/lib/domain/actor";
import type { Newcomer } from "@/lib/domain/membership";
import type { Db } from "@/lib/store/database";

export type EntryFacts = Newcomer & {
  personId: string | null;
  personVersion: number | null;
  organization: string;
  timezone: string;
};

/** What decides whether an address comes into an organization, and as what. */
export async function entryFacts(tx: Db, organizationId: string, email: string): Promise<EntryFacts> {
  const [row] = await tx.$queryRaw<
    {
      organization: string;
      timezone: string;
      person: {
        id: string;
        version: number;
        isStaff: boolean;
        isDisabled: boolean;
        organizationId: string | null;
      } | null;
      role: MemberRole | null;
      expiresAt: Date | null;
      isContact: boolean;
      hasOwner: boolean;
    }[]
  >`
    select o.name as organization, o.timezone, (
        select json_build_object('id', p.id, 'version', p.version, 'isStaff', p.role is not null,
          'isDisabled', p.disabled_at is not null,
          'organizationId', (select m.organization_id from memberships m where m.person_id = p.id))
        from people p where p.email = ${email}
      ) as person,
      i.role, i.expires_at as "expiresAt",
      exists (select from contacts c where c.organization_id = o.id and c.email = ${email}) as "isContact",
      exists (
        select from memberships m join people p on p.id = m.person_id
        where m.organization_id = o.id and m.role = 'owner' and p.disabled_at is null
      ) as "hasOwner"
    from organizations o
      left join invitations i on i.organization_id = o.id and i.email = ${email}
        and i.accepted_at is null and i.withdrawn_at is null
    where o.id = ${organizationId}::uuid`;
  if (!row) throw new Error("a link to an organization that is not there");
  const { person, role, expiresAt, ...facts } = row;
  return {
    ...facts,
    organizationId,
    person,
    personId: person?.id ?? null,
    personVersion: person?.version ?? null,
    invitation: role && expiresAt ? { role, expiresAt } : null,
  };
}

/** The organizations that an address may have to do with: it belongs there, is invited there or is a contact. */
export async function organizationsFor(tx: Db, email: string, limit: number): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select m.organization_id as id from memberships m join people p on p.id = m.person_id where p.email = ${email}
    union select organization_id from invitations
      where email = ${email} and accepted_at is null and withdrawn_at is null
    union select organization_id from contacts where email = ${email}
    order by id limit ${limit}`;
  return rows.map(({ id }) => id);
}
