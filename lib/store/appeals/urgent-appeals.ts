import type { Db } from "@/lib/store/database";
import { Prisma } from "@/lib/store/generated/client";

/** Open, and due or with less than until `soon` left to save. */
const urgent = (now: Date, soon: Date) => Prisma.sql`
  status = 'open' and (due_at <= ${now} or (saves_until > ${now} and saves_until <= ${soon}))`;

const untold = (kind: "appeal_urgent" | "appeal_late") => Prisma.sql`
  not exists (select from staff_messages m where m.appeal_id = appeals.id and m.kind = ${kind}::"StaffMessageKind")`;

/** How many appeals are urgent, counted as far as `most`. */
export async function countUrgent(tx: Db, now: Date, soon: Date, most: number): Promise<number> {
  const rows = await tx.$queryRaw<{ count: number }[]>`
    select count(*)::int as count from (select from appeals where ${urgent(now, soon)} limit ${most}) x`;
  return rows[0]?.count ?? 0;
}

export type UrgentAppeal = {
  id: string;
  claimedBy: string | null;
  claimUntil: Date | null;
  signers: string[];
};

/** Open appeals with little left to save that nobody was told of yet, with those who signed the decision. */
export function untoldUrgentAppeals(
  tx: Db,
  { now, soon, limit }: { now: Date; soon: Date; limit: number },
): Promise<UrgentAppeal[]> {
  return tx.$queryRaw<UrgentAppeal[]>`
    with urgent as (
      select * from appeals
      where status = 'open' and saves_until > ${now} and saves_until <= ${soon} and ${untold("appeal_urgent")}
      order by act_by limit ${limit})
    select a.id, a.claimed_by as "claimedBy", a.claim_until as "claimUntil",
      array_remove(array[d.decided_by, ap.approved_by], null)::text[] as signers
    from urgent a join decisions d on d.id = a.decision_id left join approvals ap on ap.decision_id = d.id
    order by a.act_by`;
}

/** Open appeals whose answer is overdue, and of which nobody was told that. */
export function untoldLateAppeals(
  tx: Db,
  { now, limit }: { now: Date; limit: number },
): Promise<{ id: string; dueAt: Date }[]> {
  return tx.$queryRaw<{ id: string; dueAt: Date }[]>`
    select id, due_at as "dueAt" from appeals
    where status = 'open' and due_at <= ${now} and ${untold("appeal_late")} order by due_at limit ${limit}`;
}
