import type { StaffRole } from "@/lib/domain/actor";
import type { Db } from "@/lib/store/database";

/** The standings of open cases assigned to people who are shut out, or whose role is none of `deciding`. */
export async function strandedCases(
  tx: Db,
  deciding: readonly StaffRole[],
  limit: number,
): Promise<string[]> {
  // Statuses are written out, and both halves apart: a parameter fits no partial index.
  const rows = await tx.$queryRaw<{ standingId: string }[]>`
    with assigned as (
      select standing_id, assignee_id from cases
      where status in ('open', 'awaiting_approval') and snoozed_until is null and assignee_id is not null
      union all
      select standing_id, assignee_id from cases
      where status in ('open', 'awaiting_approval') and snoozed_until is not null and assignee_id is not null
    )
    select a.standing_id as "standingId" from assigned a join people p on p.id = a.assignee_id
    where p.disabled_at is not null or p.role is null or p.role::text <> all (${deciding})
    limit ${limit}`;
  return rows.map(({ standingId }) => standingId);
}

/** The pending appeals assigned to people who are shut out, or whose role is none of `deciding`. */
export async function strandedAppeals(
  tx: Db,
  deciding: readonly StaffRole[],
  limit: number,
): Promise<{ id: string; standingId: string }[]> {
  return tx.$queryRaw<{ id: string; standingId: string }[]>`
    select a.id, a.standing_id as "standingId" from appeals a join people p on p.id = a.assignee_id
    where a.status in ('open', 'waiting_for_customer')
      and (p.disabled_at is not null or p.role is null or p.role::text <> all (${deciding}))
    limit ${limit}`;
}
