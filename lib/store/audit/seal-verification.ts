import type { ClientBase } from "pg";
import { pool } from "@/lib/store/database";
import { beginning, entryColumns, type SealedEntry, sealHash } from "./seal-hash";

export type BrokenEntry = { entryId: string; reason: string };

export type SealReport = {
  verified: boolean;
  sealed: number;
  unsealed: number;
  /** The last link, to be kept elsewhere: a later report that does not pass through it was rewritten. */
  head: { position: number; hash: string } | null;
  /** The first entry that does not fit, and how. */
  broken: BrokenEntry | null;
};

const PAGE = 1_000;

type Link = { position: number; hash: Buffer; transaction: string; id: string };
type Sealed = { position: string; entry_id: string; hash: Buffer; id: string | null } & SealedEntry;

const before = (a: { transaction: string; id: string }, b: { transaction: string; id: string }) =>
  BigInt(a.transaction) < BigInt(b.transaction) || (a.transaction === b.transaction && a.id < b.id);

function faultOf(previous: Link, { position, entry_id, hash, ...entry }: Sealed): string | null {
  if (Number(position) !== previous.position + 1) return `a seal before position ${position} is missing`;
  if (entry.id === null) return "the entry was removed";
  if (!before(previous, entry)) return "the entry is out of order";
  return hash.equals(sealHash(previous.hash, entry)) ? null : "the entry was changed";
}

/** Walks the chain from its beginning. */
async function walk(client: ClientBase): Promise<{ last: Link; broken: BrokenEntry | null }> {
  let last: Link = { position: 0, hash: beginning, transaction: "0", id: "" };
  for (;;) {
    const { rows } = await client.query<Sealed>(
      `select seal.position, seal.entry_id, seal.hash, ${entryColumns}
       from audit_seals as seal left join audit_entries as entry on entry.id = seal.entry_id
       where seal.position > $1 order by seal.position limit ${PAGE}`,
      [last.position],
    );
    for (const row of rows) {
      const reason = faultOf(last, row);
      if (reason) return { last, broken: { entryId: row.entry_id, reason } };
      last = {
        position: Number(row.position),
        hash: row.hash,
        transaction: row.transaction,
        id: row.entry_id,
      };
    }
    if (rows.length < PAGE) return { last, broken: null };
  }
}

/** An entry slipped in under what is sealed already. */
async function intruder(client: ClientBase, sealedUpTo: string): Promise<BrokenEntry | null> {
  const { rows } = await client.query<{ id: string }>(
    `select id from audit_entries as entry
     where transaction <= $1 and not exists (select from audit_seals where entry_id = entry.id)
     order by transaction, id limit 1`,
    [sealedUpTo],
  );
  return rows[0] ? { entryId: rows[0].id, reason: "the entry was added after its time was sealed" } : null;
}

/** A version of an aggregate that no entry tells of: what the chain cannot show, its own end cut off. */
async function untold(client: ClientBase): Promise<BrokenEntry | null> {
  const { rows } = await client.query<{ id: string; entries: number; version: number }>(`
    select aggregate.id, aggregate.version, coalesce(told.entries, 0) as entries
    from (
      select id, version from standings where version > 0
      union all select id, version from organizations
      union all select id, version from people
      union all select id, version from policies
      union all select id, version from api_keys
      union all select id, version from trusted_access_grants
      union all select id, version from access_applications
      union all select id, version from block_disputes
    ) as aggregate
    left join (
      select entity_id, count(*)::int as entries, max(version) as newest from audit_entries group by entity_id
    ) as told on told.entity_id = aggregate.id
    where told.entries is distinct from aggregate.version or told.newest is distinct from aggregate.version
    order by aggregate.id limit 1`);
  const [row] = rows;
  if (!row) return null;
  return {
    entryId: row.id,
    reason: `the record with this id is at version ${row.version}, and ${row.entries} entries tell of it`,
  };
}

async function countEntries(client: ClientBase, sealedUpTo: string): Promise<number> {
  const { rows } = await client.query<{ count: number }>(
    "select count(*)::int as count from audit_entries where transaction > $1",
    [sealedUpTo],
  );
  return rows[0]?.count ?? 0;
}

/** Recomputes the chain and names the first entry that does not fit, as this connection sees it. */
export async function verifyAsSeenBy(client: ClientBase): Promise<SealReport> {
  const { last, broken: link } = await walk(client);
  const broken = link ?? (await intruder(client, last.transaction)) ?? (await untold(client));
  return {
    verified: broken === null,
    sealed: last.position,
    unsealed: await countEntries(client, last.transaction),
    head: last.position ? { position: last.position, hash: last.hash.toString("hex") } : null,
    broken,
  };
}

/** The same on one snapshot of its own, whatever is written and sealed meanwhile. */
export async function verifySeals(): Promise<SealReport> {
  const client = await pool().connect();
  try {
    await client.query("begin isolation level repeatable read read only");
    return await verifyAsSeenBy(client);
  } finally {
    await client.query("rollback");
    client.release();
  }
}
