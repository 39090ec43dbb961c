import { pool } from "./database";

/** Runs one statement of a long read and returns its rows, each as an array of its columns. */
export type ReadRows = <Row extends unknown[]>(text: string, values?: unknown[]) => Promise<Row[]>;

/**
 * Reads one snapshot piece by piece on a connection of its own, apart from every write. It takes no lock and keeps no
 * writer waiting, however long it is read.
 */
export async function* inReadSnapshot<T>(
  work: (read: ReadRows) => AsyncGenerator<T>,
): AsyncGenerator<T, void, undefined> {
  const client = await pool().connect();
  const read: ReadRows = async (text, values = []) =>
    (await client.query({ text, values, rowMode: "array" })).rows as never;
  try {
    await client.query("begin isolation level repeatable read, read only");
    // What is sorted fits into memory where it can; the default sends a hundred megabytes through files.
    await client.query("set local work_mem = '64MB'");
    // What is compiled is run once, and took longer to compile.
    await client.query("set local jit = off");
    // Planned for all rows: the default takes a plan whose first tenth comes soonest, and all of it many times later.
    await client.query("set local cursor_tuple_fraction = 1");
    yield* work(read);
  } finally {
    // One that was lost cannot end its transaction, and is given back to be replaced.
    const isLost = await client.query("rollback").then(
      () => false,
      () => true,
    );
    client.release(isLost);
  }
}
