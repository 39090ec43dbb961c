import { pool } from "@/lib/store/database";
import type { ReadRows } from "@/lib/store/snapshot-reader";
import { type BlockingRow, readBlocking } from "./blocking";
import { CODES, LIMIT_COLUMNS, LIMIT_TABLES, type LimitColumns, type LimitRow, limitOf } from "./limit-row";

/** One change of what gateways enforce, as it stands now. */
export type ChangeRow =
  | { sequence: number; kind: "put" | "delete"; limit: LimitRow }
  | { sequence: number; kind: "blocking"; blocking: BlockingRow };

const AFTER = `
  with ${CODES}
  select changes.sequence::float8, changes.kind, changes.policy_key, ${LIMIT_COLUMNS}
  from (select * from enforcement_changes where sequence > $1 order by sequence limit $2) as changes
  left join (restrictions ${LIMIT_TABLES}) on restrictions.id = changes.restriction_id
  order by changes.sequence`;

type Row = [number, ChangeRow["kind"], string | null, ...LimitColumns];

const read: ReadRows = async (text, values = []) =>
  (await pool().query({ text, values, rowMode: "array" })).rows as never;

/** The changes after a sequence number, oldest first, `limit` at most. */
export async function readChanges(after: number, limit: number): Promise<ChangeRow[]> {
  const rows = await read<Row>(AFTER, [after, limit]);
  const blocking = await latestBlocking(rows);
  return rows.flatMap(([sequence, kind, policyKey, ...columns]): ChangeRow[] => {
    if (kind !== "blocking") return [{ sequence, kind, limit: limitOf(columns) }];
    const latest = blocking.get(policyKey ?? "");
    return latest?.sequence === sequence ? [{ sequence, kind, blocking: latest.row }] : [];
  });
}

/** Of several changes of one policy the last is told alone: each would say the same, at any length. */
async function latestBlocking(rows: readonly Row[]) {
  const last = new Map(rows.flatMap(([sequence, , key]) => (key ? [[key, sequence] as const] : [])));
  const found = last.size > 0 ? await readBlocking(read, [...last.keys()]) : [];
  return new Map(found.map((row) => [row.policy, { row, sequence: last.get(row.policy) }]));
}
