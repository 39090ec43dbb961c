import { expect, it } from "vitest";
import { appealed } from "./appeal";
import { openConnection, ruleBrokenBy } from "./sql";
import { newStanding, newWorld } from "./world";

// What holds for every table, so that a new one is not forgotten.

const db = await openConnection();

const tables = async (sql: string): Promise<string[]> =>
  (await db.query(`select table_name::text as name from (${sql}) as found order by 1`)).rows.map(
    ({ name }) => name,
  );

const columnsOf = (column: string) =>
  `select table_name from information_schema.columns where table_schema = 'public' and column_name = '${column}'`;

it("asks every versioned record for its entry and its next version", async () => {
  const versioned = await tables(
    `${columnsOf("version")} and table_name not in ('audit_entries', 'policy_versions')`,
  );
  const withTrigger = (suffix: string) =>
    tables(
      `select tgrelid::regclass::text as table_name from pg_trigger where tgname = tgrelid::regclass || '${suffix}'`,
    );
  expect(await withTrigger("_versioned")).toEqual(versioned);
  const own = versioned
    .concat("contacts", "invitations", "memberships", "policy_versions", "webhook_secrets")
    .sort();
  expect(await withTrigger("_audited_now")).toEqual(own);
});

it("ties every id and every person to a record that exists", async () => {
  const { rows } = await db.query(`
    select column_name, table_name from information_schema.columns
    where table_schema = 'public' and data_type = 'uuid' and column_name <> 'id'
      and (table_name, column_name) <> ('audit_entries', 'entity_id')
      and not exists (
        select from pg_constraint
        join unnest(conkey) as key on true
        join pg_attribute on attrelid = conrelid and attnum = key
        where contype = 'f' and conrelid = table_name::regclass and attname = column_name)`);
  expect(rows).toEqual([]);
});

it("lets nobody delete or empty what is kept", async () => {
  await appealed(db, await newStanding(db, await newWorld(db)));
  const kept = await tables(
    "select tgrelid::regclass::text as table_name from pg_trigger where tgname = tgrelid::regclass || '_kept'",
  );
  expect(kept).toHaveLength(30);
  for (const table of kept) {
    const rule = `${table}_kept`;
    expect(await ruleBrokenBy(db.query(`truncate ${table} cascade`))).toMatch(/_kept$/);
    const { rows } = await db.query(`select 1 from ${table} limit 1`);
    if (rows.length > 0) expect(await ruleBrokenBy(db.query(`delete from ${table}`))).toBe(rule);
  }
});

it("says no more than the rule's name and a sentence", async () => {
  const standing = await newStanding(db, await newWorld(db));
  const { appeal } = await appealed(db, standing);
  const error = await db.query("delete from appeals where id = $1", [appeal]).catch((caught) => caught);
  expect(error).toMatchObject({
    code: "23514",
    constraint: "appeals_kept",
    message: "what was recorded is kept",
    detail: undefined,
  });
});
