import { Prisma } from "./generated/client";
import {
  AWAKE,
  all,
  type CaseFilter,
  conditionsOf,
  monitorId,
  sleepingAt,
  sourcesOf,
  wokenAt,
} from "./queue-filter";
import { matches, textWalks } from "./queue-text";

export type QueueOrder = "urgent" | "due" | "oldest" | "blast";

/** Where a page ends: what its order goes by, and the case's id for ties. */
export type QueuePosition = { key: Date | number; id: string };

const KEYS: Record<QueueOrder, Prisma.Sql> = {
  urgent: Prisma.sql`c.act_by`,
  due: Prisma.sql`c.due_at`,
  oldest: Prisma.sql`c.opened_at`,
  blast: Prisma.sql`c.blast_requests_per_hour`,
};

/** `x` as an order, over rows of an id and a key. */
export const inOrder = (order: QueueOrder, key: Prisma.Sql, id: Prisma.Sql): Prisma.Sql =>
  order === "blast" ? Prisma.sql`${key} desc, ${id} desc` : Prisma.sql`${key}, ${id}`;

function beyond(order: QueueOrder, from: QueuePosition | null, row: Prisma.Sql): Prisma.Sql[] {
  if (!from) return [];
  const at = order === "blast" ? Prisma.sql`${from.key}::float8` : Prisma.sql`${from.key}::timestamptz`;
  return [Prisma.sql`${row} ${order === "blast" ? Prisma.sql`<` : Prisma.sql`>`} (${at}, ${from.id}::uuid)`];
}

/** The cases of a monitor or a model as they come in the queue, each once. */
function sources(filter: CaseFilter, from: QueuePosition | null): Prisma.Sql {
  const lead =
    filter.monitor === undefined
      ? Prisma.sql`x.model = ${filter.model}`
      : Prisma.sql`x.monitor_id = ${monitorId(filter.monitor)}`;
  const after = beyond("urgent", from, Prisma.sql`(x.act_by, x.case_id)`);
  return Prisma.sql`(select distinct x.act_by, x.case_id from case_sources x
    where ${all([lead, Prisma.sql`x.act_by is not null`, ...after])} order by x.act_by, x.case_id) x
    join cases c on c.id = x.case_id and c.act_by = x.act_by`;
}

type Walk = { filter: CaseFilter; now: Date; order: QueueOrder; from: QueuePosition | null; limit: number };

/**
 * The ids and keys of the first cases after `from`, as a query. Each part is the walk of one index and cut to a page
 * of its own, so that none reads more than it gives.
 */
export function walk({ filter, now, order, from, limit }: Walk): Prisma.Sql {
  const key = KEYS[order];
  const by = inOrder(order, key, Prisma.sql`c.id`);
  const conditions = conditionsOf(filter, now);
  const after = beyond(order, from, Prisma.sql`(${key}, c.id)`);
  const cut = (begin: Prisma.Sql, state: Prisma.Sql, narrowed: readonly Prisma.Sql[]) =>
    Prisma.sql`(select c.id, ${key} as key from ${begin}
      where ${all([state, ...conditions, ...narrowed, ...after])} order by ${by} limit ${limit})`;

  const cases = Prisma.sql`cases c`;
  const { text } = filter;
  const having = sourcesOf(filter);
  const small = [...having, ...(text ? [matches(text)] : [])];
  if (filter.snoozed) return cut(cases, sleepingAt(now), small);

  const isLedBySource = having.length > 0 && order === "urgent" && !text;
  const awake = text
    ? textWalks(text, AWAKE, (begin, narrowed) => cut(begin, AWAKE, [...having, ...narrowed]))
    : isLedBySource
      ? [
          cut(
            sources(filter, from),
            AWAKE,
            sourcesOf(filter.monitor === undefined ? {} : { model: filter.model }),
          ),
        ]
      : [cut(cases, AWAKE, having)];
  const parts = [...awake, cut(cases, wokenAt(now), small)];
  return Prisma.join(parts, text ? " union " : " union all ");
}
