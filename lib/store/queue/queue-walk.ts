import { Prisma } from "@/lib/store/generated/client";
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

/** The cases of a monitor or a model as they come in the queue, each once. A source has an order while it is awake. */
function sources(filter: CaseFilter, from: QueuePosition | null): Prisma.Sql {
  const lead =
    filter.monitor === undefined
      ? Prisma.sql`x.model = ${filter.model}`
      : Prisma.sql`x.monitor_id = ${monitorId(filter.monitor)}`;
  const after = beyond("urgent", from, Prisma.sql`(x.act_by, x.case_id)`);
  return Prisma.sql`(select distinct x.act_by, x.case_id from case_sources x
    where ${all([lead, Prisma.sql`x.act_by is not null`, ...after])} order by x.act_by, x.case_id) x`;
}

type Walk = { filter: CaseFilter; now: Date; order: QueueOrder; from: QueuePosition | null; limit: number };

/** What a walk gives of each case, and is ordered by. */
type Row = { id: Prisma.Sql; key: Prisma.Sql };

/** Cuts a walk to a page, from where it begins and by what narrows it. */
type Cut = (begin: Prisma.Sql, narrowed: readonly Prisma.Sql[], row?: Row) => Prisma.Sql;

const OF_SOURCE: Row = { id: Prisma.sql`x.case_id`, key: Prisma.sql`x.act_by` };

/** The walks through what is awake: by the text, by a monitor or a model, or by the order alone. */
function awakeWalks({ filter, now, order, from }: Walk, cut: Cut): Prisma.Sql[] {
  const conditions = conditionsOf(filter, now);
  const having = sourcesOf(filter);
  const { text, monitor, model } = filter;
  if (text)
    return textWalks(text, AWAKE, (begin, narrowed) =>
      cut(begin, [AWAKE, ...conditions, ...having, ...narrowed]),
    );
  if (having.length === 0 || order !== "urgent")
    return [cut(Prisma.sql`cases c`, [AWAKE, ...conditions, ...having])];
  const narrowed = [...conditions, ...sourcesOf(monitor === undefined ? {} : { model })];
  const lead = sources(filter, from);
  if (narrowed.length === 0) return [cut(lead, [], OF_SOURCE)];
  // One after the other: no estimate of how many there are must make the database read them all.
  const each = Prisma.sql`${lead} cross join lateral (select * from cases c where c.id = x.case_id offset 0) c`;
  return [cut(each, [AWAKE, ...narrowed], OF_SOURCE)];
}

/**
 * The ids and keys of the first cases after `from`, as a query. Each part is the walk of one index and cut to a page
 * of its own, so that none reads more than it gives.
 */
export function walk(given: Walk): Prisma.Sql {
  const { filter, now, order, from, limit } = given;
  const cut: Cut = (begin, narrowed, { id, key } = { id: Prisma.sql`c.id`, key: KEYS[order] }) => {
    const conditions = [...narrowed, ...beyond(order, from, Prisma.sql`(${key}, ${id})`)];
    return Prisma.sql`(select ${id} as id, ${key} as key from ${begin}
      where ${conditions.length > 0 ? all(conditions) : Prisma.sql`true`}
      order by ${inOrder(order, key, id)} limit ${limit})`;
  };
  const conditions = [
    ...conditionsOf(filter, now),
    ...sourcesOf(filter),
    ...(filter.text ? [matches(filter.text)] : []),
  ];
  const cases = Prisma.sql`cases c`;
  if (filter.snoozed) return cut(cases, [sleepingAt(now), ...conditions]);
  const parts = [...awakeWalks(given, cut), cut(cases, [wokenAt(now), ...conditions])];
  return Prisma.join(parts, filter.text ? " union " : " union all ");
}
