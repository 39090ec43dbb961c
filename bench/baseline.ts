import { connect } from "@/scripts/setup/connection.mjs";

type Client = Awaited<ReturnType<typeof connect>>;

const COLUMNS = [
  "id",
  "sender_id",
  "body_hash",
  "organization_id",
  "standing_id",
  "case_id",
  "monitor_id",
  "monitor_version",
  "score",
  "severity",
  "model",
  "request_id",
  "response_id",
  "occurred_at",
  "received_at",
  "request_blocked",
  "disposition",
];

/** What the signals `$1` refer to, directly or not. */
const PARENTS: Record<string, string> = {
  organizations: "select * from organizations",
  monitors: "select * from monitors",
  policies: "select * from policies",
  policy_versions: "select * from policy_versions",
  standings:
    "select * from standings where id in (select standing_id from signals where sender_id = any($1))",
  subjects: `select * from subjects where id in (select subject_id from standings where id in (
    select standing_id from signals where sender_id = any($1)))`,
  cases: "select * from cases where id in (select case_id from signals where sender_id = any($1))",
};

/** A second database with the same tables, that gets the same signals without anybody judging them. */
export class Baseline {
  private constructor(
    private readonly app: Client,
    private readonly own: Client,
  ) {}

  static async open(appDatabase: string, ownDatabase: string): Promise<Baseline> {
    return new Baseline(await connect(appDatabase), await connect(ownDatabase));
  }

  /** Brings what these signals of the app refer to, so that keys and triggers find it, and returns their rows. */
  async prepare(senderIds: readonly string[]): Promise<unknown[][]> {
    await this.own.query("set session_replication_role = replica");
    for (const [table, query] of Object.entries(PARENTS)) {
      const given = query.includes("$1") ? [senderIds] : [];
      const { rows } = await this.app.query(`select jsonb_agg(found) as found from (${query}) found`, given);
      await this.own.query(
        `insert into ${table} select * from jsonb_populate_recordset(null::${table}, $1) on conflict do nothing`,
        [JSON.stringify(rows[0].found ?? [])],
      );
    }
    await this.own.query("set session_replication_role = origin");
    const query = `select ${COLUMNS} from signals where sender_id = any($1) order by array_position($1, sender_id)`;
    const { rows } = await this.app.query({ text: query, values: [senderIds], rowMode: "array" });
    return rows;
  }

  /** One multi-row INSERT, in a transaction of its own. */
  async insert(rows: readonly unknown[][]): Promise<void> {
    const places = rows.map(
      (_, row) => `(${COLUMNS.map((_, column) => `$${row * COLUMNS.length + column + 1}`)})`,
    );
    await this.own.query({
      name: `baseline_${rows.length}`,
      text: `insert into signals (${COLUMNS}) values ${places}`,
      values: rows.flat(),
    });
  }

  async close(): Promise<void> {
    await this.app.end();
    await this.own.end();
  }
}
