import { afterAll, expect, it } from "vitest";
import { env } from "@/lib/env";
import { connect } from "@/scripts/setup/connection.mjs";
import { at, type Connection, openConnection, ruleBrokenBy, untilBlocked } from "./sql";
import { newWorld } from "./world";

const db = await openConnection();
const first = await openConnection();
const second = await openConnection();
await newWorld(db);
const { rows: policies } = await db.query("select key from policies limit 1");
const policyKey: string = policies[0].key;

const append = (connection: Connection) =>
  connection.query("select pg_advisory_xact_lock(72707370)").then(() =>
    connection.query(
      `insert into enforcement_changes (sequence, kind, policy_key, at)
       select coalesce(max(sequence), 0) + 1, 'blocking', $1, $2 from enforcement_changes`,
      [policyKey, at(0)],
    ),
  );

const numbers = async (): Promise<number[]> =>
  (await db.query("select sequence::int from enforcement_changes order by sequence")).rows.map(
    ({ sequence }) => sequence,
  );

it("shows no number before those below it, however long their commit is delayed", async () => {
  const before = await numbers();
  const next = (before.at(-1) ?? 0) + 1;
  await first.query("begin");
  await append(first);
  await second.query("begin");
  const later = append(second);
  await untilBlocked(db, second);
  expect(await numbers()).toEqual(before);
  await first.query("commit");
  await later;
  expect(await numbers()).toEqual([...before, next]);
  await second.query("commit");
  expect(await numbers()).toEqual([...before, next, next + 1]);
});

it("leaves no gap where a change is taken back", async () => {
  const before = await numbers();
  await first.query("begin");
  await append(first);
  await second.query("begin");
  const later = append(second);
  await untilBlocked(db, second);
  await first.query("rollback");
  await later;
  await second.query("commit");
  expect(await numbers()).toEqual([...before, (before.at(-1) ?? 0) + 1]);
});

it("gives a reader who goes by the last number every change, whoever commits when", async () => {
  const begun = (await numbers()).at(-1) ?? 0;
  const WRITERS = 4;
  const CHANGES = 15;
  async function write() {
    const connection = await connect(env().databaseUrl);
    for (let change = 0; change < CHANGES; change++) {
      await connection.query("begin");
      await append(connection);
      await connection.query("select pg_sleep(random() * 0.01)");
      await connection.query("commit");
    }
    await connection.end();
  }
  const writing = Promise.all(Array.from({ length: WRITERS }, write));
  const seen: number[] = [];
  while (seen.length < WRITERS * CHANGES) {
    const { rows } = await db.query(
      "select sequence::int from enforcement_changes where sequence > $1 order by sequence",
      [seen.at(-1) ?? begun],
    );
    seen.push(...rows.map(({ sequence }) => sequence));
  }
  await writing;
  expect(seen).toEqual(Array.from({ length: WRITERS * CHANGES }, (_, index) => begun + index + 1));
});

it.each([
  [
    "a number out of turn",
    "(select max(sequence) + 2 from enforcement_changes), 'blocking', null, $1",
    "enforcement_changes_in_order",
  ],
  [
    "a number again",
    "(select max(sequence) from enforcement_changes), 'blocking', null, $1",
    "enforcement_changes_in_order",
  ],
  [
    "a change of nothing",
    "(select max(sequence) + 1 from enforcement_changes), 'blocking', null, null",
    "enforcement_changes_about",
  ],
  [
    "a limit that is a policy",
    "(select max(sequence) + 1 from enforcement_changes), 'put', null, $1",
    "enforcement_changes_about",
  ],
])("refuses %s", async (_, values, rule) => {
  const sql = `insert into enforcement_changes (sequence, kind, restriction_id, policy_key, at)
    select ${values}, now()`;
  expect(await ruleBrokenBy(db.query(sql, values.includes("$1") ? [policyKey] : []))).toBe(rule);
});

it("keeps every epoch that was begun", async () => {
  expect(await ruleBrokenBy(db.query("delete from enforcement_epochs"))).toBe("enforcement_epochs_kept");
  expect(await ruleBrokenBy(db.query("update enforcement_epochs set begun_at = now()"))).toBe(
    "enforcement_epochs_frozen",
  );
});

it("tells whoever listens", async () => {
  const heard = new Promise((resolve) => db.once("notification", ({ channel }) => resolve(channel)));
  await db.query("listen recourse_enforcement");
  await first.query("begin");
  await append(first);
  await first.query("commit");
  expect(await heard).toBe("recourse_enforcement");
});

afterAll(() => db.query("unlisten *"));
