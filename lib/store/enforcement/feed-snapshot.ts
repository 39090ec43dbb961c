import { inReadSnapshot, type ReadRows } from "@/lib/store/snapshot-reader";
import { type BlockingRow, readBlocking } from "./blocking";
import { type FeedPosition, positionIn } from "./feed-position";
import { CODES, LIMIT_COLUMNS, LIMIT_TABLES, type LimitColumns, type LimitRow, limitOf } from "./limit-row";

// Small enough that writing one keeps nobody else waiting for long.
const PIECE = 2_000;

export type SnapshotLimit = LimitRow & { sequence: number };

/** What gateways enforce at one position: first the position, then the limits in pieces, then who is blocked. */
export type SnapshotPiece =
  | { position: FeedPosition }
  | { limits: SnapshotLimit[] }
  | { blocking: BlockingRow[] };

const LIMITS = `
  declare limits no scroll cursor for
  with ${CODES}
  select (select max(sequence) from enforcement_changes where restriction_id = restrictions.id)::float8,
    ${LIMIT_COLUMNS}
  from restrictions ${LIMIT_TABLES}
  where restrictions.expires_at > $1
    and (restrictions.ended_at is null or restrictions.ended_at > greatest($1, restrictions.effective_at))`;

type Row = [number, ...LimitColumns];

/** Everything that is not over at `now`, what has yet to take effect included, as of one instant of the log. */
export const readSnapshot = (now: Date): AsyncGenerator<SnapshotPiece> =>
  inReadSnapshot((read) => pieces(read, now));

async function* pieces(read: ReadRows, now: Date): AsyncGenerator<SnapshotPiece> {
  yield { position: await positionIn(read) };
  yield { blocking: await readBlocking(read, "all") };
  await read(LIMITS, [now]);
  const next = () => read<Row>(`fetch ${PIECE} from limits`);
  // The database reads a piece while the one before it is written.
  let coming = next();
  try {
    for (;;) {
      const rows = await coming;
      if (rows.length === 0) return;
      coming = next();
      yield { limits: rows.map(([sequence, ...columns]) => ({ sequence, ...limitOf(columns) })) };
    }
  } finally {
    await coming.catch(() => {});
  }
}
