import { type Db, pool } from "@/lib/store/database";
import type { ReadRows } from "@/lib/store/snapshot-reader";

/** How far the log of changes reaches. Another epoch is another history: numbers of the two say nothing of each other. */
export type FeedPosition = { epoch: string; sequence: number };

// Besides what was begun by hand: a restored copy is another system, and whatever was promoted, or recovered to an
// instant, is on another timeline, where the last changes may be missing.
export const POSITION = `
  select left(md5(concat(epoch.id, system_identifier, left(pg_walfile_name(pg_current_wal_lsn()), 8))), 12) as epoch,
    (select coalesce(max(sequence), 0) from enforcement_changes)::float8 as sequence
  from (select id from enforcement_epochs order by begun_at desc, id desc limit 1) as epoch, pg_control_system()`;

export async function readPosition(): Promise<FeedPosition> {
  const { rows } = await pool().query<FeedPosition>({ name: "feed_position", text: POSITION });
  const [position] = rows;
  if (!position) throw new Error("the log of changes has no epoch");
  return position;
}

/** The same within a snapshot. */
export async function positionIn(read: ReadRows): Promise<FeedPosition> {
  const [row] = await read<[string, number]>(POSITION);
  if (!row) throw new Error("the log of changes has no epoch");
  return { epoch: row[0], sequence: row[1] };
}

/** Begins another history: no cursor from before it is good any more. */
export async function insertEpoch(
  tx: Db,
  epoch: { id: string; begunAt: Date; begunBy: string },
): Promise<void> {
  await tx.enforcementEpoch.create({ data: epoch });
}
