import pg from "pg";
import { Failure } from "./failure.mjs";

const oldest = 15;

/**
 * One connection, for setting up.
 * @param {string} databaseUrl
 * @returns {Promise<pg.Client>}
 */
export async function connect(databaseUrl) {
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
  } catch (error) {
    const { code, message } = /** @type {NodeJS.ErrnoException} */ (error);
    const { hostname, port } = new URL(databaseUrl);
    throw new Failure(
      `The database at ${hostname}:${port || 5432} cannot be reached (${code ?? message}). Is it running, and is DATABASE_URL right?`,
    );
  }
  const { rows } = await client.query("show server_version_num");
  const version = Math.floor(Number(rows[0].server_version_num) / 10_000);
  if (version >= oldest) return client;
  await client.end();
  throw new Failure(
    `Recourse needs PostgreSQL ${oldest} or later, and DATABASE_URL leads to version ${version}.`,
  );
}

/**
 * Runs statements on a connection of their own.
 * @template T
 * @param {string} databaseUrl
 * @param {(client: pg.Client) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withConnection(databaseUrl, work) {
  const client = await connect(databaseUrl);
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
