import type { StaffRole } from "@/lib/domain/actor";
import type { Db } from "@/lib/store/database";

/** A member of staff with what they hold and did. */
export type StaffLoad = {
  id: string;
  version: number;
  name: string;
  email: string;
  role: StaffRole;
  timezone: string;
  hasPassword: boolean;
  disabledAt: Date | null;
  /** Live claims of cases and appeals. */
  claims: number;
  /** Open cases that wait for them, snoozed ones left out. */
  assigned: number;
  /** Their own proposals that wait for a second person. */
  proposals: number;
  /** Decisions, answers to proposals and appeals decided: today in their own zone, and in the last seven days. */
  decidedToday: number;
  decidedInWeek: number;
  /** Of what they claimed or were assigned, what waits longest. */
  oldest: { reference: string; at: Date } | null;
};

// Statuses are written out: a parameter fits no partial index.
const LOAD = `
  with staff as (
    select id, version, name, email, role, timezone, password_hash is not null as has_password, disabled_at,
      date_trunc('day', $1::timestamptz at time zone timezone) at time zone timezone as today
    from people where role is not null
  ), held as (
    select claimed_by as person_id, reference, opened_at as at, true as claimed from cases
    where status in ('open', 'awaiting_approval') and snoozed_until is null and claimed_by is not null
      and claim_until > $1
    union all
    select assignee_id, reference, opened_at, false from cases
    where status in ('open', 'awaiting_approval') and snoozed_until is null and assignee_id is not null
    union all
    select claimed_by, reference, filed_at, true from appeals
    where status in ('open', 'waiting_for_customer') and claim_until > $1
  ), holding as (
    select person_id, count(*) filter (where claimed)::int as claims, count(*) filter (where not claimed)::int as assigned,
      (array_agg(json_build_object('reference', reference, 'at', at) order by at, reference))[1] as oldest
    from held group by person_id
  ), proposed as (
    select d.decided_by as person_id, count(*)::int as proposals
    from cases c join decisions d on d.case_id = c.id
    where c.status = 'awaiting_approval' and c.snoozed_until is null and d.needs_approval and d.undone_at is null
      and not exists (select from approvals a where a.decision_id = d.id)
    group by 1
  ), acts as (
    select decided_by as person_id, decided_at as at from decisions
    where decided_by in (select id from staff) and decided_at > $2 and undone_at is null
    union all
    select approved_by, approved_at from approvals where approved_by in (select id from staff) and approved_at > $2
    union all
    select decided_by, decided_at from appeals where decided_at > $2 and decided_by is not null
  ), done as (
    select person_id, count(*)::int as week, count(*) filter (where at >= today)::int as today
    from acts join staff on staff.id = person_id group by person_id
  )
  select id, version, name, email, role, timezone, has_password as "hasPassword", disabled_at as "disabledAt",
    coalesce(claims, 0) as claims, coalesce(assigned, 0) as assigned, coalesce(proposals, 0) as proposals,
    coalesce(done.today, 0) as "decidedToday", coalesce(week, 0) as "decidedInWeek", oldest
  from staff
    left join holding on holding.person_id = id
    left join proposed on proposed.person_id = id
    left join done on done.person_id = id
  order by disabled_at is not null, lower(name), id`;

type Row = Omit<StaffLoad, "oldest"> & { oldest: { reference: string; at: string } | null };

/** Everybody on the staff at one instant, those who can sign in first. */
export async function staffLoad(tx: Db, now: Date, weekAgo: Date): Promise<StaffLoad[]> {
  const rows = await tx.$queryRawUnsafe<Row[]>(LOAD, now, weekAgo);
  return rows.map(({ oldest, ...row }) => ({
    ...row,
    oldest: oldest && { reference: oldest.reference, at: new Date(oldest.at) },
  }));
}
