import type { RemindedCase } from "@/lib/domain/staff/due-soon";
import type { Db } from "@/lib/store/database";
import { Prisma } from "@/lib/store/generated/client";

/** Cases to decide that are due after `now` and not after `until`, and that nobody was reminded of for that instant. */
export async function casesDue(
  tx: Db,
  { now, until, limit }: { now: Date; until: Date; limit: number },
): Promise<RemindedCase[]> {
  const due = (rest: Prisma.Sql) => Prisma.sql`(
    select c.id, c.status::text, c.opened_at as "openedAt", c.due_at as "dueAt", c.claimed_by as "claimedBy",
      c.claim_until as "claimUntil", c.assignee_id as "assigneeId", c.open_question_id as "openQuestionId"
    from cases c
    where c.status in ('open', 'awaiting_approval') and ${rest} and c.due_at > ${now} and c.due_at <= ${until}
      and not exists (select from case_reminders r where r.case_id = c.id and r.due_at = c.due_at)
    order by c.due_at limit ${limit})`;
  // Apart, since the index by what is due holds what is awake: together they would read every case that waits.
  const awake = due(Prisma.sql`c.snoozed_until is null`);
  const asleep = due(Prisma.sql`c.snoozed_until is not null`);
  return tx.$queryRaw<RemindedCase[]>`${awake} union all ${asleep} order by "dueAt" limit ${limit}`;
}

/** Notes that somebody is reminded of these; returns the ids of those that nobody was reminded of before. */
export async function insertReminders(
  tx: Db,
  cases: readonly Pick<RemindedCase, "id" | "dueAt">[],
): Promise<Set<string>> {
  const rows = await tx.caseReminder.createManyAndReturn({
    data: cases.map(({ id, dueAt }) => ({ caseId: id, dueAt })),
    skipDuplicates: true,
  });
  return new Set(rows.map(({ caseId }) => caseId));
}
