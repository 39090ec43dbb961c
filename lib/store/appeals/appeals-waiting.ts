import type { Db } from "@/lib/store/database";

/** Appeals whose customer must be reminded, or was waited for long enough. */
export function appealsToTend(
  tx: Db,
  now: Date,
  limit: number,
): Promise<{ id: string; standingId: string; isOver: boolean }[]> {
  return tx.$queryRaw<{ id: string; standingId: string; isOver: boolean }[]>`
    select id, standing_id as "standingId", returns_at <= ${now} as "isOver" from appeals
    where status = 'waiting_for_customer' and (returns_at <= ${now} or remind_at <= ${now})
    order by returns_at limit ${limit}`;
}
