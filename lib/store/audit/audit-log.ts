import type { Db } from "@/lib/store/database";
import { Prisma } from "@/lib/store/generated/client";

/** Which entries somebody may see: all, those about what they worked on, or what an organization's own people did. */
export type AuditScope =
  | { kind: "all" }
  | { kind: "cases_of" | "appeals_of"; personId: string }
  | { kind: "acts_of"; organizationId: string };

export type AuditLine = {
  id: string;
  at: Date;
  entity: string;
  entityId: string;
  version: number;
  action: string;
  actor: { kind: string; id: string; name: string };
  caseReference: string | null;
  organization: string | null;
  details: Record<string, unknown>;
  position: string | null;
};

function within(scope: AuditScope): Prisma.Sql {
  switch (scope.kind) {
    case "all":
      return Prisma.sql`true`;
    case "cases_of":
      return Prisma.sql`(e.actor_id = ${scope.personId} or e.case_id in (
        select case_id from decisions where decided_by = ${scope.personId}::uuid
        union all select id from cases where claimed_by = ${scope.personId}::uuid))`;
    case "appeals_of":
      return Prisma.sql`(e.actor_id = ${scope.personId} or e.case_id in (
        select d.case_id from appeals a join decisions d on d.id = a.decision_id
        where a.decided_by = ${scope.personId}::uuid or a.claimed_by = ${scope.personId}::uuid))`;
    case "acts_of":
      return Prisma.sql`e.organization_id = ${scope.organizationId}::uuid
        and e.actor_kind in ('member', 'organization', 'link')`;
  }
}

/** One keyset page, newest first, strictly before `from`: the page is cut before anything is joined to it. */
export function auditPage(
  tx: Db,
  page: {
    scope: AuditScope;
    caseReference: string | null;
    action: string | null;
    from: { at: Date; id: string } | null;
    limit: number;
  },
): Promise<AuditLine[]> {
  const { scope, caseReference, action, from, limit } = page;
  const ofCase = caseReference
    ? Prisma.sql`and e.case_id = (select id from cases where reference = ${caseReference})`
    : Prisma.empty;
  const ofAction = action ? Prisma.sql`and e.action = ${action}` : Prisma.empty;
  const beyond = from ? Prisma.sql`and (e.at, e.id) < (${from.at}, ${from.id}::uuid)` : Prisma.empty;
  return tx.$queryRaw<AuditLine[]>`
    with page as (
      select * from audit_entries e where ${within(scope)} ${ofCase} ${ofAction} ${beyond}
      order by e.at desc, e.id desc limit ${limit}
    )
    select e.id, e.at, e.entity, e.entity_id as "entityId", e.version, e.action,
      json_build_object('kind', e.actor_kind, 'id', e.actor_id, 'name', e.actor_name) as actor,
      c.reference as "caseReference", o.name as organization, e.details, s.position::text as position
    from page e
      left join cases c on c.id = e.case_id
      left join organizations o on o.id = e.organization_id
      left join audit_seals s on s.entry_id = e.id
    order by e.at desc, e.id desc`;
}
