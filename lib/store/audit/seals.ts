import type { PoolClient } from "pg";
import { pool } from "@/lib/store/database";
import { beginning, entryColumns, type SealedEntry, sealHash } from "./seal-hash";

const SEAL_LOCK = 72_707_371;
const BATCH = 500;

type Link = { position: bigint; hash: Buffer; transaction: string };

async function lastLink(client: PoolClient): Promise<Link> {
  const { rows } = await client.query<{ position: string; hash: Buffer; transaction: string }>(`
    select seal.position, seal.hash, entry.transaction
    from audit_seals as seal join audit_entries as entry on entry.id = seal.entry_id
    order by seal.position desc limit 1`);
  const [last] = rows;
  return last
    ? { ...last, position: BigInt(last.position) }
    : { position: 0n, hash: beginning, transaction: "0" };
}

/**
 * Entries of transactions that are over, in their order. Below the oldest running transaction nothing can be added
 * any more; and since a transaction is taken whole, whatever turns up at or below the last sealed one is forged.
 */
async function nextEntries(client: PoolClient, after: string): Promise<SealedEntry[]> {
  const { rows } = await client.query<SealedEntry>(
    `select * from (
       select ${entryColumns} from audit_entries as entry
       where entry.transaction > $1 and entry.transaction < pg_snapshot_xmin(pg_current_snapshot())::text::bigint
       order by entry.transaction fetch first ${BATCH} rows with ties
     ) as batch order by transaction, id`,
    [after],
  );
  return rows;
}

async function sealBatch(client: PoolClient, now: Date): Promise<number> {
  const last = await lastLink(client);
  const entries = await nextEntries(client, last.transaction);
  let hash = last.hash;
  const hashes = entries.map((entry) => {
    hash = sealHash(hash, entry);
    return hash;
  });
  const positions = entries.map((_, index) => String(last.position + BigInt(index) + 1n));
  await client.query(
    `insert into audit_seals (position, entry_id, hash, sealed_at)
     select position, entry_id, hash, $4 from unnest($1::bigint[], $2::uuid[], $3::bytea[])
       as sealed (position, entry_id, hash)`,
    [positions, entries.map(({ id }) => id), hashes, now],
  );
  return entries.length;
}

/**
 * Gives the audit entries that are settled their positions in the chain. One sealer works at a time; another one
 * finds nothing to do. Returns how many entries were sealed.
 */
export async function sealEntries(now: Date): Promise<number> {
  const client = await pool().connect();
  try {
    let sealed = 0;
    for (;;) {
      await client.query("begin");
      const { rows } = await client.query<{ mine: boolean }>("select pg_try_advisory_xact_lock($1) as mine", [
        SEAL_LOCK,
      ]);
      const count = rows[0]?.mine ? await sealBatch(client, now) : 0;
      await client.query("commit");
      sealed += count;
      if (count < BATCH) return sealed;
    }
  } catch (error) {
    await client.query("rollback");
    throw error;
  } finally {
    client.release();
  }
}
