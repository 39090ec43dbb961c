import type { Neighbour, NeighbourLimit } from "@/lib/domain/history/related";
import type { Db } from "@/lib/store/database";
import { Prisma } from "@/lib/store/generated/client";
import { recordsOfSubjects } from "@/lib/store/subjects/subject-search";

/** Whose organization is looked through, and whether only subjects with an appealed decision may be known of. */
export type Neighbourhood = { organizationId: string; subjectId: string; appealedOnly: boolean };

/** How many of each kind are looked at; the domain keeps the most telling of them. */
const LOOKED_AT = 20;
const LIMITS_LOOKED_AT = 40;

const appealed = (given: Neighbourhood, subject: Prisma.Sql) =>
  given.appealedOnly
    ? Prisma.sql`and exists (
        select from appeals a join standings ta on ta.id = a.standing_id where ta.subject_id = ${subject})`
    : Prisma.empty;

/** The limits of an organization's end users that began within a period, the newest first. */
export function limitsWithin(
  tx: Db,
  given: Neighbourhood,
  { from, to }: { from: Date; to: Date },
): Promise<NeighbourLimit[]> {
  return tx.$queryRaw<NeighbourLimit[]>`
    select c.reference as "caseReference", s.id as "subjectId", s.safety_identifier as "safetyIdentifier",
      r.effective_at as "effectiveAt", r.expires_at as "expiresAt", r.ended_at as "endedAt"
    from notices n
      join restrictions r on r.decision_id = n.decision_id
      join cases c on c.id = r.case_id
      join standings t on t.id = r.standing_id
      join subjects s on s.id = t.subject_id
    where n.organization_id = ${given.organizationId}::uuid and n.kind = 'limit' and n.withdrawn_at is null
      and n.visible_at > ${from} and n.visible_at <= ${to} and s.safety_identifier is not null
      ${appealed(given, Prisma.sql`s.id`)}
    order by n.visible_at desc, n.id desc limit ${LIMITS_LOOKED_AT}`;
}

/** Subjects of an organization that may be worth a look, those under review in the order of the queue. */
export async function neighboursOf(
  tx: Db,
  given: Neighbourhood,
  limits: readonly NeighbourLimit[],
): Promise<Neighbour[]> {
  const { organizationId } = given;
  const own = limits.map(({ subjectId }) => subjectId === given.subjectId);
  const from = limits.map(({ effectiveAt }) => effectiveAt.toISOString());
  const to = limits.map(({ endedAt, expiresAt }) => (endedAt ?? expiresAt).toISOString());
  const rows = await tx.$queryRaw<Omit<Neighbour, "warnings" | "restrictions">[]>`
    with newcomers as (
      select n.id
      from unnest(${own}::boolean[], ${from}::text[]::timestamptz[], ${to}::text[]::timestamptz[])
          as l (own, begun, over)
        cross join lateral (
          select s.id, s.created_at from subjects s
          where s.organization_id = ${organizationId}::uuid and s.safety_identifier is not null
            and s.created_at > l.begun and s.created_at <= l.over
            ${appealed(given, Prisma.sql`s.id`)}
          order by s.created_at limit ${LOOKED_AT}
        ) n
      order by l.own desc, n.created_at - l.begun limit ${LOOKED_AT}
    ), told as (
      select t.subject_id as id
      from notices n join standings t on t.id = n.standing_id
      where n.organization_id = ${organizationId}::uuid and n.kind in ('warning', 'limit') and n.withdrawn_at is null
        ${appealed(given, Prisma.sql`t.subject_id`)}
      order by n.visible_at desc, n.id desc limit ${LOOKED_AT}
    ), reviewed as (
      select t.subject_id as id
      from cases c join standings t on t.id = c.standing_id
      where c.organization_id = ${organizationId}::uuid and c.status in ('open', 'awaiting_approval')
        and c.snoozed_until is null
        ${appealed(given, Prisma.sql`t.subject_id`)}
      order by c.act_by, c.id limit ${LOOKED_AT}
    )
    select s.id, s.kind, s.safety_identifier as "safetyIdentifier", s.created_at as "firstSeenAt",
      case when c.id is not null then
        json_build_object('reference', c.reference, 'severity', c.severity, 'openedAt', c.opened_at) end as "openCase"
    from (select id from newcomers union select id from told union select id from reviewed) found
      join subjects s on s.id = found.id
      left join lateral (
        select c.* from standings t join cases c on c.standing_id = t.id
        where t.subject_id = s.id and c.status <> 'closed' and c.status in ('open', 'awaiting_approval')
        order by c.act_by limit 1
      ) c on true
    order by c.act_by nulls last, s.id`;
  const records = await recordsOfSubjects(
    tx,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => ({
    ...row,
    openCase: row.openCase && { ...row.openCase, openedAt: new Date(row.openCase.openedAt) },
    warnings: records.filter(({ subjectId }) => subjectId === row.id).flatMap(({ warnings }) => warnings),
    restrictions: records
      .filter(({ subjectId }) => subjectId === row.id)
      .flatMap(({ restrictions }) => restrictions),
  }));
}

export async function firstSeen(tx: Db, subjectId: string): Promise<Date> {
  const row = await tx.subject.findUniqueOrThrow({ where: { id: subjectId }, select: { createdAt: true } });
  return row.createdAt;
}
