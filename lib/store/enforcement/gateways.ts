import type { Db } from "@/lib/store/database";
import { Prisma } from "@/lib/store/generated/client";
import { POSITION } from "./feed-position";

export type GatewayRow = {
  name: string;
  version: string | null;
  stale: boolean;
  seenAt: Date;
  /** The label of the key it reported with. */
  key: string;
  sequence: number;
  /** How many changes it has not applied; null where it is of another history. */
  behind: number | null;
};

type Reported = Omit<GatewayRow, "key" | "behind"> & { epoch: string; keyId: string };

/** What a gateway said last. */
export async function saveGateway(tx: Db, { name, ...said }: Reported): Promise<void> {
  const { version, epoch, sequence, stale, seenAt, keyId } = said;
  await tx.$executeRaw`
    insert into gateways (name, software, epoch, sequence, stale, seen_at, key_id)
    values (${name}, ${version}, ${epoch}, ${sequence}::bigint, ${stale}, ${seenAt}, ${keyId}::uuid)
    on conflict (name) do update set software = excluded.software, epoch = excluded.epoch, sequence = excluded.sequence,
      stale = excluded.stale, seen_at = excluded.seen_at, key_id = excluded.key_id
    where gateways.seen_at <= excluded.seen_at`;
}

/** It enforces nothing any more, unless it was heard of since. */
export async function removeGateway(tx: Db, name: string, at: Date): Promise<void> {
  await tx.gateway.deleteMany({ where: { name, seenAt: { lte: at } } });
}

const head = Prisma.sql`head as (${Prisma.raw(POSITION)})`;

/** Whether a gateway is somewhere in this history: not in another epoch's, nor past its end. */
const isInHistory = Prisma.sql`(g.epoch = head.epoch and g.sequence <= head.sequence)`;

/** The first so many by name. */
export function gatewayRows(tx: Db, limit: number): Promise<GatewayRow[]> {
  return tx.$queryRaw<GatewayRow[]>`
    with ${head}
    select g.name, g.software as version, g.stale, g.seen_at as "seenAt", k.label as key, g.sequence::float8,
      case when ${isInHistory} then (head.sequence - g.sequence)::float8 end as behind
    from gateways g join api_keys k on k.id = g.key_id, head
    order by g.name limit ${limit}`;
}

export async function forgetGateways(tx: Db, seenBefore: Date): Promise<void> {
  await tx.gateway.deleteMany({ where: { seenAt: { lt: seenBefore } } });
}

/** How many of the gateways that count have applied the newest change of a restriction. */
export type Applied = { change: "put" | "delete"; by: number; of: number };

/** Of the restrictions that a case led to, an interim one included, the newest; null without one, or without any gateway. */
export async function appliedOf(tx: Db, caseId: string, countedSince: Date): Promise<Applied | null> {
  const [applied] = await tx.$queryRaw<Applied[]>`
    with ${head}, change as (
      select c.kind, c.sequence from restrictions r join enforcement_changes c on c.restriction_id = r.id
      where r.case_id = ${caseId}::uuid order by c.sequence desc limit 1)
    select change.kind::text as change, count(*)::int as of,
      (count(*) filter (where ${isInHistory} and g.sequence >= change.sequence))::int as by
    from change, head, gateways g where g.seen_at > ${countedSince}
    group by change.kind`;
  return applied ?? null;
}

/**
 * Topics of what is still told of lifts that need nobody any more: each gateway that counted when it was told, heard of
 * since or not, has applied the lift by now, or the limit would be over.
 */
export async function settledLifts(
  tx: Db,
  { countedForMs, now }: { countedForMs: number; now: Date },
): Promise<string[]> {
  const rows = await tx.$queryRaw<{ topic: string }[]>`
    with ${head}
    select m.topic from staff_messages m
      join restrictions r on r.case_id = m.case_id and m.topic = 'lift_unapplied:' || r.id::text, head
    where m.kind = 'lift_unapplied' and m.withdrawn_at is null and (r.expires_at <= ${now} or not exists (
      select from gateways g
      where g.seen_at > m.created_at - ${countedForMs}::float8 * interval '1 millisecond'
        and not (${isInHistory} and g.sequence >= (
          select max(c.sequence) from enforcement_changes c where c.restriction_id = r.id and c.kind = 'delete'))))`;
  return rows.map(({ topic }) => topic);
}

/** How far back it is looked for lifts that were not applied. */
const RECENT_CHANGES = 2_000;

/** Lifts told before `toldBefore` that some gateway of those that count has not applied, of limits that would still run. */
export function unappliedLifts(
  tx: Db,
  { toldBefore, countedSince, now }: { toldBefore: Date; countedSince: Date; now: Date },
): Promise<{ restrictionId: string; caseId: string }[]> {
  return tx.$queryRaw`
    with ${head}
    select c.restriction_id as "restrictionId", r.case_id as "caseId"
    from (select * from enforcement_changes order by sequence desc limit ${RECENT_CHANGES}) c
      join restrictions r on r.id = c.restriction_id, head
    where c.kind = 'delete' and c.at <= ${toldBefore} and r.expires_at > ${now} and r.ended_at > r.effective_at
      and exists (select from gateways g
        where g.seen_at > ${countedSince} and not (${isInHistory} and g.sequence >= c.sequence))
    order by c.sequence`;
}
