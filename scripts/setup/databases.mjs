import pg from "pg";
import { withConnection } from "./connection.mjs";
import { siblingOf } from "./database-url.mjs";

const quote = pg.escapeIdentifier;

/**
 * @param {string} address
 * @param {string} prefix
 * @returns {Promise<string[]>} the names that begin so
 */
export const listDatabases = (address, prefix) =>
  withConnection(address, async (client) => {
    const { rows } = await client.query("select datname from pg_database where starts_with(datname, $1)", [
      prefix,
    ]);
    return rows.map(({ datname }) => datname);
  });

/**
 * Creates a database, empty or as a copy of another one; one of that name is lost.
 * @param {string} address
 * @param {string} name
 * @param {string} [template]
 * @returns {Promise<string>} its address
 */
export const createDatabase = (address, name, template = "template0") =>
  withConnection(address, async (client) => {
    await client.query(`drop database if exists ${quote(name)} with (force)`);
    await client.query(`create database ${quote(name)} template ${quote(template)}`);
    return siblingOf(address, name);
  });

/**
 * @param {string} address
 * @param {string} name
 */
export const dropDatabase = (address, name) =>
  withConnection(address, (client) => client.query(`drop database if exists ${quote(name)} with (force)`));

/**
 * @param {string} address
 * @param {string} from
 * @param {string} to
 */
export const renameDatabase = (address, from, to) =>
  withConnection(address, async (client) => {
    // What ended a moment ago may still be connected.
    await client.query("select pg_terminate_backend(pid, 5000) from pg_stat_activity where datname = $1", [
      from,
    ]);
    await client.query(`alter database ${quote(from)} rename to ${quote(to)}`);
  });
