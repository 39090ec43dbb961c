import { afterAll } from "vitest";
import { env } from "@/lib/env";
import { newId } from "@/lib/ids";
import { connect } from "@/scripts/setup/connection.mjs";

/** A connection of its own: the rules are tried by hand-written SQL, past everything the code would check. */
export type Connection = Awaited<ReturnType<typeof connect>>;

export type Row = Record<string, unknown>;

/** A connection for the tests of a file, closed after the last of them. */
export async function openConnection(): Promise<Connection> {
  const connection = await connect(env().databaseUrl);
  afterAll(() => connection.end());
  return connection;
}

const start = Date.UTC(2026, 0, 1);

/** The instant this many hours after the tests' beginning of time. */
export const at = (hours: number): Date => new Date(start + hours * 3_600_000);

/** Inserts one row and returns its id, a new one where the row brings none. */
export async function insert(db: Connection, table: string, row: Row): Promise<string> {
  const whole: Row = { id: newId(), ...row };
  const columns = Object.keys(whole);
  const places = columns.map((_, index) => `$${index + 1}`);
  const names = columns.map((column) => `"${column}"`);
  await db.query(`insert into ${table} (${names}) values (${places})`, Object.values(whole));
  return String(whole.id);
}

export async function update(db: Connection, table: string, id: string, change: Row): Promise<void> {
  const sets = Object.keys(change).map((column, index) => `"${column}" = $${index + 2}`);
  await db.query(`update ${table} set ${sets} where id = $1`, [id, ...Object.values(change)]);
}

export async function inTransaction<T>(db: Connection, work: () => Promise<T>): Promise<T> {
  await db.query("begin");
  try {
    const result = await work();
    await db.query("commit");
    return result;
  } catch (error) {
    await db.query("rollback");
    throw error;
  }
}

/** What {@link ruleBrokenBy} says of rows that break none. */
export const ACCEPTED = "nothing: it was accepted";

/** The name of the rule that refused, or what else came of it. */
export async function ruleBrokenBy(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return ACCEPTED;
  } catch (error) {
    const { constraint, message } = error as { constraint?: string; message: string };
    return constraint ?? `no rule: ${message}`;
  }
}

/** Resolves once the other connection waits for a lock. */
export async function untilBlocked(db: Connection, other: Connection): Promise<void> {
  const pid = (other as unknown as { processID: number }).processID;
  for (;;) {
    const { rows } = await db.query(
      "select 1 from pg_stat_activity where pid = $1 and wait_event_type = 'Lock'",
      [pid],
    );
    if (rows.length > 0) return;
  }
}

/** Holds a transaction open at a chosen point: it calls `pause`, and others wait for `reached` and then `release`. */
export function pausePoint(): { pause: () => Promise<void>; reached: Promise<void>; release: () => void } {
  const arrival = latch();
  const departure = latch();
  const pause = () => {
    arrival.open();
    return departure.opened;
  };
  return { pause, reached: arrival.opened, release: departure.open };
}

function latch(): { opened: Promise<void>; open: () => void } {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
}
