import type { Subject } from "@/lib/domain/subject";
import type { Db } from "@/lib/store/database";
import { Prisma } from "@/lib/store/generated/client";

/** A standing of an organization that a customer is concerned with now, or may be. */
export type ConcernedStanding = { id: string; policyKey: string; subject: Subject } & ConcernedPosition;

/** Where a standing comes: the organization itself, what waits for the customer, the limited, then the others, each
 * by its end. */
export type ConcernedPosition = { rank: number; until: Date; id: string };

type Concerned = { organizationId: string; now: Date };

const NEVER = Prisma.sql`timestamptz '9999-12-31T00:00:00Z'`;

// A limit or a warning not yet over, or an unanswered appeal. What of it concerns the customer is for the domain to say.
const concerned = ({ organizationId, now }: Concerned) => Prisma.sql`
  select t.id, t.policy_key, s.id as subject_id, s.kind, s.safety_identifier,
    r.since, r.until as limited_until, w.until as warned_until,
    case when s.kind = 'organization' then 0 when a.waiting then 1 when r.until is not null then 2 else 3 end as rank,
    coalesce(r.until, w.until, ${NEVER}) as until
  from subjects s
    join standings t on t.subject_id = s.id
    left join lateral (
      select min(r.effective_at) as since, max(coalesce(r.ended_at, r.expires_at)) as until from restrictions r
      where r.standing_id = t.id and r.effective_at <= ${now} and coalesce(r.ended_at, r.expires_at) > ${now}
    ) r on true
    left join lateral (
      select max(w.lapses_at) filter (where w.delivered_at <= ${now}) as until, count(*) > 0 as any from warnings w
      where w.standing_id = t.id and w.voided_at is null and w.effective_at <= ${now}
        and (w.lapses_at is null or w.lapses_at > ${now})
    ) w on true
    left join lateral (
      select bool_or(a.status = 'waiting_for_customer') as waiting, count(*) > 0 as any from appeals a
      where a.standing_id = t.id and a.status in ('open', 'waiting_for_customer')
    ) a on true
  where s.organization_id = ${organizationId}::uuid and (r.until is not null or w.any or a.any)`;

/** One keyset page of them, strictly after `from`; by a part of the safety identifier, whatever its case. */
export function concernedStandings(
  tx: Db,
  of: Concerned & { search: string | undefined; from: ConcernedPosition | null; limit: number },
): Promise<ConcernedStanding[]> {
  const { organizationId, search, from, limit } = of;
  const found = search
    ? Prisma.sql`and strpos(lower(c.safety_identifier), lower(${search})) > 0`
    : Prisma.empty;
  const beyond = from
    ? Prisma.sql`and (c.rank, c.until, c.id) > (${from.rank}, ${from.until}, ${from.id}::uuid)`
    : Prisma.empty;
  return tx.$queryRaw<ConcernedStanding[]>`
    select c.id, c.policy_key as "policyKey", c.rank, c.until,
      json_build_object('id', c.subject_id, 'kind', c.kind, 'organizationId', ${organizationId}::text,
        'safetyIdentifier', c.safety_identifier) as subject
    from (${concerned(of)}) c
    where true ${found} ${beyond}
    order by c.rank, c.until, c.id limit ${limit}`;
}

export type ConcernedCounts = {
  limited: number;
  warned: number;
  /** Of the first limit to end. */
  since: Date | null;
  /** Of the first and the last limit to end; of the last warning, where nothing is limited. */
  firstUntil: Date | null;
  lastUntil: Date | null;
};

/** How many end users of an organization are limited and warned, and until when. */
export async function countConcerned(tx: Db, of: Concerned): Promise<ConcernedCounts> {
  const [counts] = await tx.$queryRaw<ConcernedCounts[]>`
    with users as (
      select subject_id, (array_agg(since order by limited_until))[1] as since,
        min(limited_until) as first_limited, max(limited_until) as last_limited, max(warned_until) as warned
      from (${concerned(of)}) c where kind = 'end_user' group by subject_id
    )
    select count(last_limited)::int as limited,
      (count(*) filter (where last_limited is null and warned is not null))::int as warned,
      (array_agg(since order by first_limited) filter (where first_limited is not null))[1] as since,
      min(first_limited) as "firstUntil", coalesce(max(last_limited), max(warned)) as "lastUntil"
    from users`;
  return counts ?? { limited: 0, warned: 0, since: null, firstUntil: null, lastUntil: null };
}
