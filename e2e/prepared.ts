import { randomUUID } from "node:crypto";
import { withConnection } from "@/scripts/setup/connection.mjs";
import { createDatabase } from "@/scripts/setup/databases.mjs";
import { withLock } from "@/scripts/setup/lock.mjs";
import { inData } from "@/scripts/setup/paths.mjs";
import { createTestDatabase } from "@/scripts/setup/test-server.mjs";

/**
 * A copy of a database that whichever spec of this run wanted it first has prepared. What is known of it, such as a
 * key that was shown once, is its comment, written when it is whole.
 */
export async function copyOf<Known extends object>(
  name: string,
  prepare: (databaseUrl: string) => Promise<Known>,
): Promise<Known & { databaseUrl: string }> {
  const server = JSON.parse(process.env.TEST_SERVER ?? "");
  const original = `${server.prefix}${name}`;
  const known = await withLock(inData(`${original}.lock`), async () => {
    const before = await readComment(server.address, original);
    if (before !== null) return JSON.parse(before);
    const learned = await prepare(await createTestDatabase(server, name));
    await writeComment(server.address, original, JSON.stringify(learned));
    return learned;
  });
  const copy = `${server.prefix}${randomUUID().slice(0, 8)}`;
  return { ...known, databaseUrl: await createDatabase(server.address, copy, original) };
}

const readComment = (address: string, database: string): Promise<string | null> =>
  withConnection(address, async (client) => {
    const comment =
      "select shobj_description(oid, 'pg_database') as comment from pg_database where datname = $1";
    const { rows } = await client.query(comment, [database]);
    return rows[0]?.comment ?? null;
  });

const writeComment = (address: string, database: string, comment: string) =>
  withConnection(address, (client) =>
    client.query(
      `comment on database ${client.escapeIdentifier(database)} is ${client.escapeLiteral(comment)}`,
    ),
  );
