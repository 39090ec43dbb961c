import type { Db } from "@/lib/store/database";
import { Prisma } from "@/lib/store/generated/client";

export type Unreached = { id: string; title: string; reason: string | null; reference: string };

/** What is said to a subject of a case at the moment `now`, and no channel has delivered, nor goes on to. */
export function unreachedOfStanding(tx: Db, standingId: string, now: Date): Promise<Unreached[]> {
  return tx.$queryRaw<Unreached[]>`
    select n.id, n.title, c.reference, (
      select last_error from deliveries where notice_id = n.id and channel = 'mail' order by id desc limit 1) as reason
    from unreached_notices u join notices n on n.id = u.notice_id
      left join decisions d on d.id = n.decision_id
      left join restrictions r on r.id = n.restriction_id
      join cases c on c.id = coalesce(d.case_id, r.case_id)
    where u.standing_id = ${standingId}::uuid and u.visible_at <= ${now}
    order by n.id`;
}

/** That a notice to the subject of case `c` reached nobody, as a walk of few of them however many cases there are. */
export const isUnreached = (now: Date) => Prisma.sql`c.standing_id = any(array(
  select standing_id from unreached_notices where visible_at <= ${now}))`;

/** Those of these notices, by id. */
export async function unreachedAmong(tx: Db, ids: readonly string[], now: Date): Promise<Set<string>> {
  const found = await tx.unreachedNotice.findMany({
    where: { noticeId: { in: [...ids] }, visibleAt: { lte: now } },
    select: { noticeId: true },
  });
  return new Set(found.map(({ noticeId }) => noticeId));
}
