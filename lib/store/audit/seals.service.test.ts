import { randomUUID } from "node:crypto";
import { afterAll, expect, it, vi } from "vitest";
import { closeDatabase } from "@/lib/store/database";
import { at, type Connection, inTransaction, openConnection } from "@/prisma/rules/sql";
import { insertPerson } from "@/prisma/rules/world";
import { verifyAsSeenBy, verifySeals } from "./seal-verification";
import { sealEntries } from "./seals";

const addPerson = (connection: Connection) => inTransaction(connection, () => insertPerson(connection, null));

/** Any transaction on this server holds the sealer back, those of other test files too. */
const sealAll = () =>
  vi.waitFor(
    async () => {
      await sealEntries(at(1));
      expect(await verifySeals()).toMatchObject({ unsealed: 0 });
    },
    { timeout: 10_000 },
  );

const [db, other] = await Promise.all([openConnection(), openConnection()]);
for (let count = 0; count < 5; count++) await addPerson(db);
await sealAll();
const { rows } = await db.query("select entry_id from audit_seals order by position");
const entries = rows.map(({ entry_id }) => entry_id);
afterAll(closeDatabase);

/** What the verifier says about a database that somebody changed past every trigger; nothing of it stays. */
async function afterTampering(sql: string, values: unknown[]) {
  await db.query("begin");
  try {
    await db.query("set local session_replication_role = replica");
    await db.query(sql, values);
    const { verified, broken } = await verifyAsSeenBy(db);
    return { verified, ...broken };
  } finally {
    await db.query("rollback");
  }
}

it("seals what is committed and verifies", async () => {
  const report = await verifySeals();
  expect(report).toMatchObject({ verified: true, sealed: entries.length, broken: null });
  expect(report.head?.hash).toMatch(/^[0-9a-f]{64}$/);
});

it.each([
  ["details", `details = '{"events": ["dismissed"]}'`],
  ["actor_id", "actor_id = 'system:other'"],
  ["at", "at = at + interval '1 millisecond'"],
  ["action", "action = 'other'"],
  ["transaction", "transaction = transaction + 1"],
])("names the first entry whose %s was changed", async (_, set) => {
  const found = await afterTampering(`update audit_entries set ${set} where id = any ($1)`, [
    [entries[3], entries[2]],
  ]);
  expect(found).toMatchObject({ verified: false, entryId: entries[2] });
});

it("names an entry that was removed", async () => {
  const found = await afterTampering("delete from audit_entries where id = $1", [entries[1]]);
  expect(found).toEqual({ verified: false, entryId: entries[1], reason: "the entry was removed" });
});

it("names the entry after a seal that was removed", async () => {
  const found = await afterTampering("delete from audit_seals where entry_id = $1", [entries[1]]);
  expect(found).toEqual({
    verified: false,
    entryId: entries[2],
    reason: "a seal before position 3 is missing",
  });
});

it("names an entry that was slipped in under the sealed ones", async () => {
  const forged = randomUUID();
  const found = await afterTampering(
    `insert into audit_entries (id, entity, entity_id, version, action, actor_kind, actor_id, actor_name, at,
       details, transaction)
     select $1, entity, entity_id, 2, action, actor_kind, actor_id, actor_name, at, details, transaction
     from audit_entries where id = $2`,
    [forged, entries[2]],
  );
  expect(found).toMatchObject({ verified: false, entryId: forged });
});

it("notices an end that was cut off, seals and all", async () => {
  const { rows } = await db.query("select entity_id from audit_entries where id = $1", [entries.at(-1)]);
  const found = await afterTampering(
    `with cut as (delete from audit_seals where entry_id = $1 returning entry_id)
     delete from audit_entries where id in (select entry_id from cut)`,
    [entries.at(-1)],
  );
  expect(found).toMatchObject({ verified: false, entryId: rows[0].entity_id });
});

it("waits for older transactions, then seals in their order", async () => {
  await other.query("begin");
  const first = await insertPerson(other, null);
  const second = await addPerson(db);
  expect(await sealEntries(at(2))).toBe(0);
  expect(await verifySeals()).toMatchObject({ verified: true, unsealed: 1 });
  await other.query("commit");
  await sealAll();
  const { rows } = await db.query(
    `select entity_id from audit_seals join audit_entries on id = entry_id order by position desc limit 2`,
  );
  expect(rows.map(({ entity_id }) => entity_id)).toEqual([second, first]);
});

it("gives every entry one position, with many sealers and in many batches", async () => {
  for (let round = 0; round < 4; round++)
    await inTransaction(db, async () => {
      for (let count = 0; count < 200; count++) await insertPerson(db, null);
    });
  await Promise.all([1, 2, 3, 4].map(() => sealEntries(at(3))));
  await sealAll();
  const { verified, sealed } = await verifySeals();
  expect({ verified, sealed }).toEqual({ verified: true, sealed: entries.length + 2 + 800 });
});
