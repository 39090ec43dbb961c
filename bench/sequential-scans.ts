import { withConnection } from "@/scripts/setup/connection.mjs";

/** How often cases or signals were read from end to end, by sessions that have reported: all that ended have. */
export const sequentialScans = (databaseUrl: string): Promise<number> =>
  withConnection(databaseUrl, async (client) => {
    const { rows } = await client.query(
      "select sum(seq_scan)::int as scans from pg_stat_user_tables where relname in ('cases', 'signals')",
    );
    return rows[0].scans;
  });
