import type { Db } from "@/lib/store/database";
import { Prisma } from "@/lib/store/generated/client";
import { all, type CaseFilter, conditionsOf, sourcesOf } from "./queue-filter";
import { matches } from "./queue-text";

type Asker = { personId: string; filter: CaseFilter; now: Date };

const OPEN = Prisma.sql`c.status = 'open' and c.open_question_id is null`;
const FREE = Prisma.sql`c.snoozed_until is null and c.claimed_by is null and c.assignee_id is null`;

/**
 * The most urgent case of each kind that this person may take without asking anybody: one that nobody has to do with,
 * one whose claim has lapsed, one that is assigned to this person, and one that has woken by time alone. Each is the
 * walk of an index that holds no case of the others in bulk, however many at the front are taken.
 */
function candidates({ personId, filter, now }: Asker, lock: Prisma.Sql, except: string | null): Prisma.Sql[] {
  const narrowed = [
    OPEN,
    ...conditionsOf(filter, now),
    ...sourcesOf(filter),
    ...(filter.text ? [matches(filter.text)] : []),
    ...(except === null ? [] : [Prisma.sql`c.reference <> ${except}`]),
  ];
  const mine = Prisma.sql`(c.assignee_id is null or c.assignee_id = ${personId}::uuid)`;
  const isAwake = Prisma.sql`(c.snoozed_until is null or c.snoozed_until <= ${now})`;
  // A claim that is younger than the shortest lease cannot have lapsed.
  const old = Prisma.sql`coalesce(c.claimed_at, '-infinity'::timestamptz) <= (
    select ${now}::timestamptz - min((document->'numbers'->>'claimLeaseMinutes')::float8) * interval '1 minute'
    from policies_in_effect)`;
  const kinds = [
    [FREE],
    [Prisma.sql`c.claimed_by is not null`, old, Prisma.sql`c.claim_until <= ${now}`, mine, isAwake],
    [Prisma.sql`c.assignee_id = ${personId}::uuid and c.snoozed_until is null and c.claimed_by is null`],
    [Prisma.sql`c.snoozed_until <= ${now} and c.claimed_by is null`, mine],
  ];
  return kinds.map(
    (kind) =>
      Prisma.sql`(select c.id, c.act_by from cases c where ${all([...kind, ...narrowed])}
        order by c.act_by, c.id limit 1 ${lock})`,
  );
}

/**
 * Claims the most urgent case for a tab, until its policy's lease is over: one statement, which passes by what another
 * one is just taking. Null when it found none that was not.
 */
export async function claimNext(tx: Db, asker: Asker & { tab: string }): Promise<string | null> {
  const { personId, tab, now } = asker;
  const found = candidates(asker, Prisma.sql`for update of c skip locked`, null);
  // As parts of their own, since a union takes no locks.
  const parts = found.map((part, index) => Prisma.sql`${Prisma.raw(`part${index}`)} as materialized ${part}`);
  const union = found.map((_, index) => Prisma.sql`select * from ${Prisma.raw(`part${index}`)}`);
  const rows = await tx.$queryRaw<{ reference: string }[]>`
    with ${Prisma.join(parts, ", ")},
      first as materialized (
        select id from (${Prisma.join(union, " union all ")}) found order by act_by, id limit 1)
    update cases set claimed_by = ${personId}::uuid, claim_tab = ${tab}, claimed_at = ${now},
      claim_until = ${now}::timestamptz + (
        select (document->'numbers'->>'claimLeaseMinutes')::float8 * interval '1 minute'
        from policies_in_effect where policy_key = cases.policy_key)
    from first where cases.id = first.id
    returning cases.reference`;
  return rows[0]?.reference ?? null;
}

/** The case that {@link claimNext} would take if nobody else asked, besides `except`. */
export async function peekNext(tx: Db, asker: Asker, except: string | null): Promise<string | null> {
  const union = Prisma.join(candidates(asker, Prisma.empty, except), " union all ");
  const rows = await tx.$queryRaw<{ reference: string }[]>`
    select reference from cases where id = (
      select id from (${union}) found order by act_by, id limit 1)`;
  return rows[0]?.reference ?? null;
}
