import { connect } from "@/scripts/setup/connection.mjs";

type Client = Awaited<ReturnType<typeof connect>>;

/** The columns of a signal, with their types. */
const TYPES: Record<string, string> = {
  id: "uuid",
  sender_id: "text",
  body_hash: "bytea",
  organization_id: "uuid",
  standing_id: "uuid",
  case_id: "uuid",
  monitor_id: "uuid",
  monitor_version: "text",
  score: "float8",
  severity: '"Severity"',
  model: "text",
  request_id: "text",
  response_id: "text",
  occurred_at: "timestamptz",
  received_at: "timestamptz",
  request_blocked: "bool",
  disposition: '"SignalDisposition"',
};
const COLUMNS = Object.keys(TYPES);

// Arrays, since they are a tenth faster than a list of a thousand rows of parameters, and planned once.
const INSERT = {
  name: "baseline",
  text: `insert into signals (${COLUMNS})
    select * from unnest(${Object.values(TYPES).map((type, index) => `$${index + 1}::${type}[]`)})`,
};

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
    // Apart, since a session that ignores keys plans everything anew afterwards.
    private readonly copy: Client,
  ) {}

  static async open(appDatabase: string, ownDatabase: string): Promise<Baseline> {
    const copy = await connect(ownDatabase);
    await copy.query("set session_replication_role = replica");
    return new Baseline(await connect(appDatabase), await connect(ownDatabase), copy);
  }

  /** Brings what these signals of the app refer to, so that keys and triggers find it, and returns their rows. */
  async prepare(senderIds: readonly string[]): Promise<Record<string, unknown>[]> {
    for (const [table, query] of Object.entries(PARENTS)) {
      const given = query.includes("$1") ? [senderIds] : [];
      const { rows } = await this.app.query(`select jsonb_agg(found) as found from (${query}) found`, given);
      await this.copy.query(
        `insert into ${table} select * from jsonb_populate_recordset(null::${table}, $1) on conflict do nothing`,
        [JSON.stringify(rows[0].found ?? [])],
      );
    }
    const query = `select ${COLUMNS} from signals where sender_id = any($1) order by array_position($1, sender_id)`;
    return (await this.app.query(query, [senderIds])).rows;
  }

  /** One multi-row INSERT, in a transaction of its own. */
  async insert(rows: readonly Record<string, unknown>[]): Promise<void> {
    await this.own.query({ ...INSERT, values: COLUMNS.map((column) => rows.map((row) => row[column])) });
  }

  async close(): Promise<void> {
    for (const client of [this.app, this.own, this.copy]) await client.end();
  }
}
